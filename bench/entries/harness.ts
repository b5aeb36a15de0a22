/** What a page tells whoever measures it (`bench/measure/visit.mjs`), and what that finds on the page. */
declare global {
  interface Window {
    /** Puts a word in the measuring program's ear; not there when a person opens the page. */
    bench?: (word: 'ready' | 'stored') => void;
    /** The radios of each question that is shown, and the button to the next or previous page. */
    benchPage?: { questions(): HTMLElement[][]; turn(way: 'next' | 'previous'): HTMLElement | null };
  }
}

export type BenchPage = NonNullable<Window['benchPage']>;

/** To be called at the start: says `ready` as soon as there is a radio to click. */
export function watch(page: BenchPage): void {
  window.benchPage = page;
  const look = () => (page.questions().some((radios) => radios.length > 0) ? window.bench?.('ready') : requestAnimationFrame(look));
  look();
}

/** To be called whenever the latest answer is in storage. */
export function stored(): void {
  window.bench?.('stored');
}
