import { ANSWER_COLUMNS } from '@drempel/exports/answer-rows.js';
import { CUT } from '@drempel/exports/cells.js';
import type { CodebookLabels } from '@drempel/exports/codebook.js';
import { CODEBOOK_COLUMNS } from '@drempel/exports/codebook.js';
import type { SheetWords } from '@drempel/exports/spreadsheet/sheet-words.js';
import { numberWords } from '../localize/number-words.ts';
import type { Language } from '../localize/translations.ts';
import { translator } from '../localize/translations.ts';
import { answerLabels, named } from './answer-labels.ts';

/** The words of a codebook. */
export function codebookLabels(language: Language): CodebookLabels {
  const t = translator(language, 'spreadsheet');
  return {
    columns: named(CODEBOOK_COLUMNS, (column) => t(`codebook.${column}`)),
    ofColumn: t('codebook.ofColumn'),
    ofItem: t('codebook.ofItem'),
    meanings: named(ANSWER_COLUMNS, (column) => t(`meaning.${column}`, { cut: CUT.trim() })),
    text: t('codebook.text'),
    number: t('codebook.number'),
    share: t('codebook.share'),
    directions: named(['higher', 'lower', 'band', 'none'] as const, (direction) => t(`codebook.${direction}`)),
    notScored: t('codebook.notScored'),
  };
}

/** The words of a workbook. `wanted`: the language that was asked for, in which numbers are written. */
export function sheetWords(language: Language, wanted: string): SheetWords {
  const t = translator(language, 'spreadsheet');
  return {
    language,
    t: (word, values) => t(word, values),
    number: (value) => numberWords({ wanted }, value, 2),
    answers: answerLabels(language),
    codebook: codebookLabels(language),
  };
}
