import * as z from 'zod/mini';

// Full Zod compiles its parsers with `new Function`, which a strict Content-Security-Policy reports even when it
// is caught. `jitless` must be set before the first schema exists, so every schema takes Zod from this file.
z.config({ jitless: true });

export { z };
