import { CODEBOOK_COLUMNS, codebookRows } from '../codebook.ts';
import type { SheetContext } from './context.ts';
import type { Row, Sheet } from './sheet.ts';
import type { TableColumn } from './table.ts';
import { headRow, tableRow, widthsOf } from './table.ts';

const WIDTHS = { variable: 16, of: 16, meaning: 44, values: 48, scale: 24, counts: 36, source: 28 } as const;

/** What the columns and the questions of the answers mean. */
export function codebookSheet(context: SheetContext): Sheet {
  const { words } = context;
  const columns = CODEBOOK_COLUMNS.map((column): TableColumn => ({ name: words.codebook.columns[column], width: WIDTHS[column], look: column === 'variable' ? 'strong' : 'text' }));
  return { name: words.t('sheet.codebook'), widths: widthsOf(columns), rows: rows(context, columns), headRow: 1, frozenColumns: 1 };
}

function* rows({ instrument, responses, words }: SheetContext, columns: readonly TableColumn[]): Generator<Row> {
  yield headRow(columns);
  for (const row of codebookRows(instrument, responses.scan, words.answers, words.codebook, words.number)) {
    yield tableRow(columns, CODEBOOK_COLUMNS.map((column) => row[column]));
  }
}
