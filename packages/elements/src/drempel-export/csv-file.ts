import { scanOf } from '@drempel/core/instrument.js';
import { reportOf } from '@drempel/core/session-report.js';
import type { SessionState } from '@drempel/core/session.js';
import { ANSWER_COLUMNS } from '@drempel/exports/answer-rows.js';
import { codebookCsvLines } from '@drempel/exports/codebook.js';
import type { CsvFlavour } from '@drempel/exports/csv.js';
import { csvLines } from '@drempel/exports/csv.js';
import type { PaceOptions } from '@drempel/exports/pace.js';
import { fileOf } from '@drempel/exports/pace.js';
import type { Language } from '../localize/translations.ts';
import { answerLabels } from './answer-labels.ts';
import type { MadeFile } from './formats.ts';
import { codebookLabels } from './spreadsheet-words.ts';

const TYPE = 'text/csv;charset=utf-8';

/** The answers in rows. */
export async function csvFile(state: SessionState, language: Language, flavour: CsvFlavour, pace: PaceOptions): Promise<MadeFile> {
  const { instrument, responses } = state;
  const lines = csvLines(instrument, responses, reportOf(state), answerLabels(language), flavour);
  return { content: await fileOf(lines, TYPE, rowsIn(state), pace), type: TYPE, extension: 'csv' };
}

/** What their columns mean. */
export async function codebookFile(state: SessionState, language: Language, flavour: CsvFlavour, pace: PaceOptions): Promise<MadeFile> {
  const { instrument, responses } = state;
  const lines = codebookCsvLines(instrument, responses.scan, answerLabels(language), codebookLabels(language), flavour);
  return { content: await fileOf(lines, TYPE, rowsIn(state) + ANSWER_COLUMNS.length, pace), type: TYPE, extension: 'csv', about: 'codebook' };
}

const rowsIn = ({ instrument, responses }: SessionState): number => scanOf(instrument, responses.scan).items.length;
