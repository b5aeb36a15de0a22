/** How many bytes travel: as they are, and by the two encodings that servers use. */
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/** @returns {{ min: number, gzip: number, brotli: number }} at the highest levels, as a CDN keeps its files */
export function weigh(content) {
  const bytes = Buffer.from(content);
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  return {
    min: bytes.length,
    gzip: gzipSync(bytes, { level: 9 }).length,
    brotli: brotliCompressSync(bytes, { params }).length,
  };
}

/** The weight of several files that travel apart. */
export function weighAll(contents) {
  return contents.map(weigh).reduce(
    (sum, each) => ({ min: sum.min + each.min, gzip: sum.gzip + each.gzip, brotli: sum.brotli + each.brotli }),
    { min: 0, gzip: 0, brotli: 0 },
  );
}

export const kB = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;
