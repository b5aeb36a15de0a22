import type { SessionState } from '@drempel/core/session.js';
import type { CsvFlavour } from '@drempel/exports/csv.js';
import type { PaceOptions } from '@drempel/exports/pace.js';
import type { Language } from '../localize/translations.ts';

/** Everything that someone can take along, in the order in which it is offered. */
export const FORMATS = ['json', 'docx', 'html', 'xlsx', 'csv', 'ics'] as const;
export type Format = (typeof FORMATS)[number];
/** The codebook goes with the CSV file, and is a file of its own. */
export type FileKind = Format | 'codebook';

/** The names in a `formats` attribute, known or not: `json xlsx` or `json, xlsx`. */
export const formatsIn = (text: string): readonly string[] => text.split(/[\s,]+/).filter(Boolean);

export const isFormat = (name: string): name is Format => FORMATS.some((format) => format === name);

/** What a file is made from. */
export interface FileRequest extends PaceOptions {
  readonly state: SessionState;
  readonly language: Language;
  /** The language that was asked for, in which numbers and dates are written. */
  readonly wanted: string;
  readonly flavour: CsvFlavour;
  readonly made: Date;
}

/** A file, and what it is called before its ending. */
export interface MadeFile {
  readonly content: string | Blob;
  readonly type: string;
  readonly extension: string;
  /** Between the subject and the date in the name: what sets it apart from another file of the same kind. */
  readonly about?: string;
}

/** A part of the library that could not be loaded: no connection, a file that is not there, or a policy that forbids it. */
export class NotLoaded extends Error {
  readonly part: string;

  constructor(part: string, cause: unknown) {
    super(`${part} could not be loaded`, { cause });
    this.part = part;
  }
}

/** How each file is made. The code of a format is loaded with its first file. */
export const makers: Readonly<Record<FileKind, (request: FileRequest) => Promise<MadeFile>>> = {
  async json({ state: { instrument, responses }, made }) {
    const { writeResultFile } = await loaded('result-file', import('@drempel/core/result-file.js'));
    return { content: writeResultFile(instrument, responses, made.toISOString()), type: 'application/json', extension: 'json' };
  },

  async csv({ state, language, flavour, ...pace }) {
    const { csvFile } = await loaded('csv', import('./csv-file.ts'));
    return csvFile(state, language, flavour, pace);
  },

  async codebook({ state, language, flavour, ...pace }) {
    const { codebookFile } = await loaded('codebook', import('./csv-file.ts'));
    return codebookFile(state, language, flavour, pace);
  },

  docx: async (request) => (await papers()).docx(request),
  html: async (request) => (await papers()).html(request),
  xlsx: async (request) => (await papers()).xlsx(request),
  ics: async (request) => (await papers()).ics(request),
};

const papers = async () => (await loaded('paper-makers', import('./paper-makers.ts'))).paperMakers;

/** What was asked for, or `NotLoaded`. */
export function loaded<T>(part: string, loading: Promise<T>): Promise<T> {
  return loading.catch((cause: unknown) => {
    throw new NotLoaded(part, cause);
  });
}
