import type { Instrument } from '@drempel/core/instrument.js';
import type { Responses } from '@drempel/core/responses.js';
import { scoreResponses } from '@drempel/core/scoring.js';
import type { AnswerLabels } from './answer-rows.ts';
import { ANSWER_COLUMNS, answerRows } from './answer-rows.ts';
import type { CsvFlavour } from './csv.ts';
import { answerCells, CSV_START, csvLine, csvNumeral } from './csv.ts';
import type { PaceOptions } from './pace.ts';
import { Pace } from './pace.ts';

/** The columns that tell whose answer it is; those of `responsesToCsv` come after them. */
export interface RespondentLabels {
  /** Number of the respondent, from 1, in the order in which they were given. */
  readonly respondent: string;
  readonly organisation: string;
  readonly scan: string;
  readonly completed: string;
}

/** How many results there are to come, when that is known: for the progress. */
interface ManyOptions extends PaceOptions {
  readonly count?: number;
}

/**
 * The answers of many respondents to one instrument as one CSV file, in pieces: one row an answer, with whose it is in
 * front. Pieces are made while they are read, at the pace of the page. `new Blob(pieces)` makes a file of them.
 */
export async function* resultsToCsv(
  instrument: Instrument,
  results: Iterable<Responses> | AsyncIterable<Responses>,
  labels: AnswerLabels & { readonly respondents: RespondentLabels },
  flavour: CsvFlavour,
  { count = Array.isArray(results) ? results.length : 0, ...options }: ManyOptions = {},
): AsyncGenerator<string> {
  const { respondent, organisation, scan, completed } = labels.respondents;
  const pace = new Pace(count, options);
  const fields = instrument.profile;
  const heading = [respondent, organisation, scan, completed, ...fields.map(({ label }) => label), ...ANSWER_COLUMNS.map((column) => labels.columns[column])];
  yield CSV_START + csvLine(heading, flavour);
  const numeral = (value: number) => csvNumeral(value, flavour);
  let number = 0;
  for await (const responses of results) {
    number += 1;
    const chosen = fields.map(({ id, choices }) => choices.find((choice) => choice.id === responses.profile[id])?.label);
    const whose = [number, responses.organisation, responses.scan, responses.completed, ...chosen];
    let piece = '';
    for (const row of answerRows(instrument, responses, scoreResponses(instrument, responses), labels, numeral)) {
      piece += csvLine([...whose, ...answerCells(row, labels)], flavour);
      // One respondent may have thousands of answers, or very long ones.
      await pace.pause();
    }
    yield piece;
    pace.count();
  }
}
