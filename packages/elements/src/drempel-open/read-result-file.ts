import type { Instrument } from '@drempel/core/instrument.js';
import type { Problem } from '@drempel/core/problems.js';
import type { ResultFile } from '@drempel/core/result-file.js';

/** Most bytes that are read at all. The longest result file of the action plan is half of it. */
export const LARGEST_FILE = 5_000_000;

/** Why a file is not opened. Each has its own next step. */
export interface Refusal {
  readonly why: 'several' | 'too-big' | 'unreadable' | 'damaged' | 'other-file' | 'newer' | 'other-instrument' | 'changed' | 'unfit';
  readonly problems: readonly Problem[];
}

export type Read = { readonly file: ResultFile; readonly refusal?: undefined } | { readonly refusal: Refusal };

/** Reads one result file for this instrument, or tells why not. The parser (and Zod with it) comes only now. */
export async function readResultFile(file: File, instrument: Instrument): Promise<Read> {
  if (file.size > LARGEST_FILE) return refusal('too-big');
  const reading = file.arrayBuffer().catch(() => undefined);
  const [bytes, { parseResultFile }] = await Promise.all([reading, import('@drempel/core/result-file.js')]);
  if (!bytes) return refusal('unreadable');
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return refusal('damaged');
  }
  const parsed = parseResultFile(text, instrument);
  if (parsed.ok) return { file: parsed.value };
  const why = text.trimStart().startsWith('{') ? kindOf(parsed.problems) : 'other-file';
  return refusal(why, parsed.problems);
}

function refusal(why: Refusal['why'], problems: readonly Problem[] = []): Read {
  return { refusal: { why, problems } };
}

const KINDS = { 'not-json': 'damaged', 'wrong-format': 'other-file', 'newer-version': 'newer', 'wrong-instrument': 'other-instrument' } as const;

function kindOf(problems: readonly Problem[]): Refusal['why'] {
  for (const { code } of problems) if (code in KINDS) return KINDS[code as keyof typeof KINDS];
  return problems.every(({ code }) => code === 'report-differs') ? 'changed' : 'unfit';
}
