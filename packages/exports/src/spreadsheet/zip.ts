import { crc32, joined } from '../bytes.ts';
import type { Pace } from '../pace.ts';

/** A file in a ZIP. `text` comes in pieces, which are made while it is read. */
export interface ZipPart {
  readonly path: string;
  readonly text: Iterable<string>;
}

/** Bytes that are pressed in one go: a millisecond or two of work. */
const PORTION = 65_536;

/**
 * A ZIP file (PKWARE's APPNOTE, without ZIP64: up to 4 GB), pressed by the browser itself where it can, else as it is.
 * Parts are asked for one by one, so a later part may tell about an earlier one.
 */
export async function zip(parts: Iterable<ZipPart>, type: string, pace: Pace): Promise<Blob> {
  const body: BlobPart[] = [];
  const directory: BlobPart[] = [];
  let offset = 0;
  let count = 0;
  for (const part of parts) {
    const { bytes, ...facts } = await pressed(part.text, pace);
    const name = new TextEncoder().encode(part.path);
    const header = localHeader(name, facts);
    body.push(header, ...bytes);
    directory.push(directoryEntry(name, facts, offset));
    offset += header.length + facts.size;
    count += 1;
  }
  const directorySize = directory.reduce((sum, entry) => sum + (entry as Uint8Array).length, 0);
  return new Blob([...body, ...directory, end(count, directorySize, offset)], { type });
}

interface Facts {
  readonly method: 0 | 8;
  readonly crc: number;
  /** As it stands in the file, and as it was. */
  readonly size: number;
  readonly fullSize: number;
}

async function pressed(pieces: Iterable<string>, pace: Pace): Promise<Facts & { readonly bytes: BlobPart[] }> {
  const press = presser();
  let crc = 0;
  let fullSize = 0;
  for (const portion of portions(pieces)) {
    crc = crc32(portion, crc);
    fullSize += portion.length;
    await press.write(portion);
    await pace.pause();
  }
  const bytes = await press.end();
  return { method: press.method, crc, size: bytes.reduce((sum, each) => sum + each.length, 0), fullSize, bytes };
}

/** The pieces as UTF-8, in portions that are neither very small nor very large. */
function* portions(pieces: Iterable<string>): Generator<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder();
  let waiting = '';
  for (const piece of pieces) {
    waiting += piece;
    if (waiting.length < PORTION) continue;
    for (const portion of cut(encoder.encode(waiting))) yield portion;
    waiting = '';
  }
  yield* cut(encoder.encode(waiting));
}

function* cut(bytes: Uint8Array<ArrayBuffer>): Generator<Uint8Array<ArrayBuffer>> {
  for (let at = 0; at < bytes.length; at += PORTION) yield bytes.subarray(at, at + PORTION);
}

interface Presser {
  readonly method: 0 | 8;
  write(portion: Uint8Array<ArrayBuffer>): Promise<void>;
  end(): Promise<Uint8Array<ArrayBuffer>[]>;
}

function presser(): Presser {
  let stream: CompressionStream;
  try {
    stream = new CompressionStream('deflate-raw');
  } catch {
    return storer();
  }
  const writer = stream.writable.getWriter();
  const output = chunksOf(stream.readable);
  return {
    method: 8,
    write: (portion) => writer.write(portion),
    async end() {
      await writer.close();
      return output;
    },
  };
}

function storer(): Presser {
  const kept: Uint8Array<ArrayBuffer>[] = [];
  return {
    method: 0,
    write(portion) {
      kept.push(portion);
      return Promise.resolve();
    },
    end: () => Promise.resolve(kept),
  };
}

async function chunksOf(stream: ReadableStream<Uint8Array<ArrayBuffer>>): Promise<Uint8Array<ArrayBuffer>[]> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  const reader = stream.getReader();
  for (let { done, value } = await reader.read(); !done; { done, value } = await reader.read()) if (value) chunks.push(value);
  return chunks;
}

/** Numbers of two or four bytes, the small end first. */
function record(...fields: readonly [bytes: 2 | 4, value: number][]): Uint8Array<ArrayBuffer> {
  const view = new DataView(new ArrayBuffer(fields.reduce((sum, [bytes]) => sum + bytes, 0)));
  let at = 0;
  for (const [bytes, value] of fields) {
    if (bytes === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += bytes;
  }
  return new Uint8Array(view.buffer);
}

/** Names are UTF-8; every part is of 1 January 1980, so that the same data give the same file. */
const common = (name: Uint8Array, { method, crc, size, fullSize }: Facts): readonly [2 | 4, number][] => [
  [2, 20], [2, 0x0800], [2, method], [2, 0], [2, 0x21], [4, crc], [4, size], [4, fullSize], [2, name.length], [2, 0],
];

function localHeader(name: Uint8Array, facts: Facts): Uint8Array<ArrayBuffer> {
  return joined(record([4, 0x0403_4b50], ...common(name, facts)), name);
}

function directoryEntry(name: Uint8Array, facts: Facts, offset: number): Uint8Array<ArrayBuffer> {
  return joined(record([4, 0x0201_4b50], [2, 20], ...common(name, facts), [2, 0], [2, 0], [2, 0], [4, 0], [4, offset]), name);
}

function end(count: number, size: number, offset: number): Uint8Array<ArrayBuffer> {
  return record([4, 0x0605_4b50], [2, 0], [2, 0], [2, count], [2, count], [4, size], [4, offset], [2, 0]);
}
