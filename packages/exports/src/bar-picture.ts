import { crc32, joined } from './bytes.ts';
import { bandColor, PAPER_COLORS } from './paper-colors.ts';
import type { Bar } from './paper.ts';

/**
 * A bar as a PNG picture, for programs that draw no SVG. It has a handful of colours and nothing but rectangles, so it
 * needs no canvas, and looks the same wherever it was made. It is not compressed: the file that holds it is.
 */
export function barPicture({ score, low, high }: Pick<Bar, 'score' | 'low' | 'high'>, rightToLeft = false): Uint8Array<ArrayBuffer> {
  const color = rgb(bandColor(score ?? 0));
  const palette = [WHITE, rgb(PAPER_COLORS.line), rgb(PAPER_COLORS.canvas), mixed(color, 0.28), mixed(color, 0.7), color, rgb(PAPER_COLORS.ink)];
  const pixels = new Uint8Array(BAR_WIDTH * BAR_HEIGHT);
  const paint = (from: number, to: number, top: number, bottom: number, paletteIndex: number) => {
    const [left, right] = rightToLeft ? [BAR_WIDTH - to, BAR_WIDTH - from] : [from, to];
    for (let y = top; y < bottom; y += 1) pixels.fill(paletteIndex, y * BAR_WIDTH + Math.max(0, left), y * BAR_WIDTH + Math.min(BAR_WIDTH, right));
  };
  const at = (share: number) => Math.round(share * BAR_WIDTH);

  paint(0, BAR_WIDTH, 18, 42, LINE);
  paint(2, BAR_WIDTH - 2, 20, 40, TRACK);
  if (high > low) {
    const right = Math.max(at(high), at(low) + 4);
    paint(at(low), right, 10, 50, RANGE_EDGE);
    paint(at(low) + 2, right - 2, 12, 48, RANGE);
  }
  if (score !== undefined) {
    paint(0, at(score), 18, 42, FILL);
    const mark = Math.min(BAR_WIDTH - 10, Math.max(0, at(score) - 5));
    paint(mark, mark + 10, 0, BAR_HEIGHT, MARK);
  }
  return png(pixels, palette);
}

export const BAR_WIDTH = 600;
export const BAR_HEIGHT = 60;

type Rgb = readonly [red: number, green: number, blue: number];

const WHITE: Rgb = [255, 255, 255];
/** Places in the palette; 0 is white. */
const [LINE, TRACK, RANGE, RANGE_EDGE, FILL, MARK] = [1, 2, 3, 4, 5, 6] as const;

function rgb(hex: string): Rgb {
  return [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as unknown as Rgb;
}

/** So much of a colour on white. */
function mixed(color: Rgb, part: number): Rgb {
  return color.map((value) => Math.round(255 + (value - 255) * part)) as unknown as Rgb;
}

/** https://www.w3.org/TR/png-3/: a signature, and chunks of length, name, content and checksum. */
function png(pixels: Uint8Array, palette: readonly Rgb[]): Uint8Array<ArrayBuffer> {
  const rows = new Uint8Array((BAR_WIDTH + 1) * BAR_HEIGHT);
  for (let y = 0; y < BAR_HEIGHT; y += 1) rows.set(pixels.subarray(y * BAR_WIDTH, (y + 1) * BAR_WIDTH), y * (BAR_WIDTH + 1) + 1);
  const header = new Uint8Array([...bigEndian(BAR_WIDTH), ...bigEndian(BAR_HEIGHT), 8, 3, 0, 0, 0]);
  return joined(
    new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('PLTE', new Uint8Array(palette.flat())),
    chunk('IDAT', stored(rows)),
    chunk('IEND', new Uint8Array()),
  );
}

function chunk(name: string, content: Uint8Array): Uint8Array {
  const named = joined(new TextEncoder().encode(name), content);
  return joined(bigEndian(content.length), named, bigEndian(crc32(named)));
}

/** The bytes as a zlib stream in blocks that are stored as they are. */
function stored(bytes: Uint8Array): Uint8Array {
  const parts: Uint8Array[] = [new Uint8Array([0x78, 0x01])];
  for (let from = 0; from < bytes.length; from += 0xffff) {
    const block = bytes.subarray(from, from + 0xffff);
    const [low, high] = [block.length & 0xff, block.length >> 8];
    parts.push(new Uint8Array([from + 0xffff >= bytes.length ? 1 : 0, low, high, low ^ 0xff, high ^ 0xff]), block);
  }
  return joined(...parts, bigEndian(adler32(bytes)));
}

function adler32(bytes: Uint8Array): number {
  let [a, b] = [1, 0];
  for (const byte of bytes) {
    a = (a + byte) % 65521;
    b = (b + a) % 65521;
  }
  return b * 65536 + a;
}

function bigEndian(value: number): Uint8Array {
  return new Uint8Array([value >>> 24, (value >>> 16) & 0xff, (value >>> 8) & 0xff, value & 0xff]);
}
