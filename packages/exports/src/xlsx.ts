import { directionOf } from '@drempel/core/direction.js';
import type { Instrument } from '@drempel/core/instrument.js';
import { scanOf } from '@drempel/core/instrument.js';
import { isEmptyPlan } from '@drempel/core/plan.js';
import type { Report } from '@drempel/core/report.js';
import type { Responses } from '@drempel/core/responses.js';
import { ANSWER_COLUMNS } from './answer-rows.ts';
import { wellFormed } from './cells.ts';
import type { PaceOptions } from './pace.ts';
import { Pace } from './pace.ts';
import { answersSheet } from './spreadsheet/answers-sheet.ts';
import { codebookSheet } from './spreadsheet/codebook-sheet.ts';
import type { SheetContext } from './spreadsheet/context.ts';
import { planSheet } from './spreadsheet/plan-sheet.ts';
import { scoresSheet } from './spreadsheet/scores-sheet.ts';
import type { PageSetting, Row, Sheet } from './spreadsheet/sheet.ts';
import type { SheetWords } from './spreadsheet/sheet-words.ts';
import { summarySheet } from './spreadsheet/summary-sheet.ts';
import { writeWorkbook } from './spreadsheet/workbook.ts';

/** The result as an Excel workbook: a summary, the scores of each view, the answers, the plan where there is one, and a codebook. */
export async function responsesToXlsx(instrument: Instrument, responses: Responses, report: Report, words: SheetWords, made: Date, options: PaceOptions = {}): Promise<Blob> {
  const context: SheetContext = { instrument, responses, report, words, made };
  const items = scanOf(instrument, responses.scan).items.length;
  const pace = new Pace(2 * items + ANSWER_COLUMNS.length, options);
  const organisation = responses.organisation ?? '';
  const { t, language } = words;
  return writeWorkbook(
    {
      title: organisation ? t('summary.titleFor', { organisation }) : t('summary.title'),
      language,
      creator: organisation || 'Drempel',
      organisation,
      written: made,
      page: pageSetting(context, organisation),
      sheets: (await sheetsOf(context, pace)).map((sheet) => ({ ...sheet, rows: counted(sheet.rows, pace) })),
    },
    pace,
  );
}

async function sheetsOf(context: SheetContext, pace: Pace): Promise<Sheet[]> {
  const { plan } = context.responses;
  const planned = plan && !isEmptyPlan(plan) ? planSheet(context, plan) : undefined;
  const summary = summarySheet(context, planned ? ['scores', 'answers', 'plan', 'codebook'] : ['scores', 'answers', 'codebook']);
  return [summary, scoresSheet(context), await answersSheet(context, pace), ...(planned ? [planned] : []), codebookSheet(context)];
}

/** `&` begins a code in these lines, so one of the text is doubled; they may have 255 characters. */
function pageSetting({ instrument, words: { t, language } }: SheetContext, organisation: string): PageSetting {
  const literal = (text: string) => wellFormed(text).slice(0, 90).replace(/[\uD800-\uDBFF]$/, '').replaceAll('&', '&&');
  const rightToLeft = directionOf(language) === 'rtl';
  const line = (start: string, end: string) => (rightToLeft ? `&L${end}&R${start}` : `&L${start}&R${end}`);
  return {
    rightToLeft,
    header: line(literal(organisation || instrument.title), '&A'),
    footer: line(literal(organisation ? instrument.title : ''), t('sheet.page', { page: '&P', pages: '&N' })),
  };
}

function* counted(rows: Iterable<Row>, pace: Pace): Generator<Row> {
  for (const row of rows) {
    yield row;
    pace.count();
  }
}
