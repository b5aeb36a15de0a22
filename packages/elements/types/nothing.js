// The entries for frameworks are types alone: this is what a program gets that imports one.
export {};
