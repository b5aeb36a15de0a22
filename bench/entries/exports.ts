import { assembleInstrument } from '@drempel/core/assemble-instrument.js';
import type { InstrumentStructure, InstrumentText } from '@drempel/core/instrument-schema.js';
import type { Instrument } from '@drempel/core/instrument.js';
import type { Report } from '@drempel/core/report.js';
import type { Responses } from '@drempel/core/responses.js';
import { noResponses } from '@drempel/core/responses.js';
import { scoreResponses } from '@drempel/core/scoring.js';
import { answerLabels } from '@drempel/elements/drempel-export/answer-labels.js';
import { sheetWords } from '@drempel/elements/drempel-export/spreadsheet-words.js';
import { loadWords } from '@drempel/elements/localize/translations.js';
import { ANSWER_COLUMNS, answerRows } from '@drempel/exports/answer-rows.js';
import { responsesToCsv } from '@drempel/exports/csv.js';
import { fileOf } from '@drempel/exports/pace.js';
import { resultsToCsv } from '@drempel/exports/results-csv.js';
import { responsesToXlsx } from '@drempel/exports/xlsx.js';
import { writeXlsx } from 'hucre/xlsx';

/** How long making a file took, how many bytes came of it, and the longest time the page could not answer. */
interface Measured {
  readonly ms: number;
  readonly bytes: number;
  /** 0 when no task took 50 ms: a browser tells of no shorter ones. */
  readonly longest: number;
}

declare global {
  interface Window {
    benchExports: (name: string, structure: InstrumentStructure, text: InstrumentText, respondents: number) => Promise<Measured>;
  }
}

const respondentLabels = { respondent: 'Nummer', organisation: 'Organisatie', scan: 'Scan', completed: 'Ingevuld op' };

/** The same file in pieces, as we make it, and in one go; the workbook also as a library makes it. */
const makers: Readonly<Record<string, (instrument: Instrument, results: readonly Responses[], report: Report) => Promise<Blob>>> = {
  'csv, in pieces': (instrument, results) =>
    fileOf(resultsToCsv(instrument, results, { ...answerLabels('nl'), respondents: respondentLabels }, 'belgian'), 'text/csv', results.length),
  'csv, in one go': (instrument, results) =>
    Promise.resolve(new Blob(results.map((responses) => responsesToCsv(instrument, responses, scoreResponses(instrument, responses), answerLabels('nl'), 'belgian')))),
  'xlsx, in pieces': (instrument, [responses], report) => responsesToXlsx(instrument, responses!, report, sheetWords('nl', 'nl'), new Date()),
  async 'xlsx of hucre, answers alone'(instrument, [responses], report) {
    const rows = Array.from(answerRows(instrument, responses!, report, answerLabels('nl'), String), (row) =>
      ANSWER_COLUMNS.map((column) => (column === 'evidence' || column === 'notice' ? '' : (row[column] ?? null))),
    );
    return new Blob([new Uint8Array(await writeXlsx({ sheets: [{ name: 'Antwoorden', rows: [[...ANSWER_COLUMNS], ...rows] }] }))]);
  },
};

window.benchExports = async (name, structure, text, respondents) => {
  await loadWords('nl', 'export');
  const instrument = assembleInstrument(structure, text);
  const results = Array.from({ length: respondents }, (_, respondent) => answered(instrument, respondent));
  const [first] = results;
  // The page has its report already when somebody asks for a file.
  const report = scoreResponses(instrument, first!);
  let longest = 0;
  const observer = new PerformanceObserver((list) => list.getEntries().forEach(({ duration }) => (longest = Math.max(longest, duration))));
  await rest();
  observer.observe({ type: 'longtask' });
  const start = performance.now();
  const { size } = await (makers[name] as (typeof makers)[string])(instrument, results, report);
  const ms = performance.now() - start;
  await rest();
  observer.disconnect();
  return { ms, bytes: size, longest };
};

function answered(instrument: Instrument, respondent: number): Responses {
  const items = instrument.items.map(({ id, revision }, index) => {
    const note = (index + respondent) % 3 ? undefined : `Notitie ${index}: we bespreken dit op het overleg van ${respondent}; "later" meer.`;
    return [id, { revision, answer: { kind: 'level', rung: (index * 7 + respondent) % 5 }, ...(note && { note }) }] as const;
  });
  return { ...noResponses(instrument, instrument.scans.at(-1)?.id), organisation: `Dienst ${respondent}`, items: Object.fromEntries(items) };
}

const rest = () => new Promise((resolve) => setTimeout(resolve, 200));
