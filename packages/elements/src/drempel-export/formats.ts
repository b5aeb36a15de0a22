import type { SessionState } from '@drempel/core/session.js';
import type { CsvFlavour } from '@drempel/exports/csv.js';
import type { PaceOptions } from '@drempel/exports/pace.js';
import type { Language } from '../localize/translations.ts';

/** Everything that someone can take along, in the order in which it is offered. */
export const FORMATS = ['json', 'docx', 'html', 'xlsx', 'csv', 'ics'] as const;
export type Format = (typeof FORMATS)[number];
/** The codebook goes with the CSV file, and is a file of its own. */
export type FileKind = Format | 'codebook';

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

/** How each file is made. The code of a format is loaded with its first file, and what is heavy stands beside `drempel.js`. */
export const makers: Readonly<Record<FileKind, (request: FileRequest) => Promise<MadeFile>>> = {
  async json({ state: { instrument, responses }, made }) {
    const { writeResultFile } = await loaded('result-file', import('@drempel/core/result-file.js'));
    return { content: writeResultFile(instrument, responses, made.toISOString()), type: 'application/json', extension: 'json' };
  },

  async docx({ state, wanted, made }) {
    const [{ paperToDocx }, { DOCX, reportPaperOf }] = await Promise.all([loaded('drempel.docx.js', import('@drempel/exports/docx.js')), loaded('paper-files', import('./paper-files.ts'))]);
    const content = new Blob([await paperToDocx(reportPaperOf(state, wanted, made))], { type: DOCX });
    return { content, type: DOCX, extension: 'docx' };
  },

  async html({ state, wanted, made }) {
    const { htmlFile, reportPaperOf } = await loaded('paper-files', import('./paper-files.ts'));
    return htmlFile(reportPaperOf(state, wanted, made));
  },

  async ics({ state, wanted, made }) {
    const { calendarFile } = await loaded('paper-files', import('./paper-files.ts'));
    return calendarFile(state, wanted, made);
  },

  async csv({ state, language, flavour, ...pace }) {
    const { csvFile } = await loaded('csv', import('./csv-file.ts'));
    return csvFile(state, language, flavour, pace);
  },

  async codebook({ state, language, flavour, ...pace }) {
    const { codebookFile } = await loaded('codebook', import('./csv-file.ts'));
    return codebookFile(state, language, flavour, pace);
  },

  async xlsx({ state: { instrument, responses }, state, language, wanted, made, ...pace }) {
    const [{ responsesToXlsx }, { sheetWords }, { reportOf }] = await Promise.all([
      loaded('drempel.xlsx.js', import('@drempel/exports/xlsx.js')),
      loaded('spreadsheet-words', import('./spreadsheet-words.ts')),
      loaded('session-report', import('@drempel/core/session-report.js')),
    ]);
    const content = await responsesToXlsx(instrument, responses, reportOf(state), sheetWords(language, wanted), made, pace);
    return { content, type: content.type, extension: 'xlsx' };
  },
};

function loaded<T>(part: string, loading: Promise<T>): Promise<T> {
  return loading.catch((cause: unknown) => {
    throw new NotLoaded(part, cause);
  });
}
