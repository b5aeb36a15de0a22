import { gaps, strengths, toFindOut } from '@drempel/core/findings.js';
import { progressOf } from '@drempel/core/progress.js';
import { HIGH, LOW } from '@drempel/core/suggestions.js';
import type { Block, Cell } from './paper.ts';
import { answerSpan } from './paper-answers.ts';
import type { PaperContext } from './paper-context.ts';
import { own, scoreWords, statementOf } from './paper-context.ts';

/** What goes well. */
export function strengthBlocks(context: PaperContext): readonly Block[] {
  const { instrument, report, words } = context;
  const found = strengths(instrument, report);
  return [
    { kind: 'heading', level: 2, text: words.t('report.goesWell') },
    { kind: 'paragraph', text: found.length ? words.t('papers.goesWellText', { count: found.length, high: words.points(HIGH) }) : words.t('papers.goesWellNone', { high: words.points(HIGH) }) },
    ...(found.length
      ? [{ kind: 'list' as const, items: found.map(({ item, share }) => [statementOf(context, item.id), { text: ` (${scoreWords(context, share)})`, quiet: true }]) }]
      : []),
  ];
}

/** Where most is to be won: the low items, each with where it stands and what can be done. */
export function gapBlocks(context: PaperContext): readonly Block[] {
  const { instrument, responses, report, words } = context;
  const found = gaps(instrument, responses, report);
  const rows = found.map(({ item, share, suggestions }): readonly Cell[] => [
    statementOf(context, item.id),
    { lines: [answerSpan(context, item.id), { text: scoreWords(context, share), quiet: true }] },
    { lines: suggestions.length ? suggestions.map(({ text }) => own(context, text)) : [words.t('papers.noStep')] },
  ]);
  return [
    { kind: 'heading', level: 2, text: words.t('papers.first') },
    { kind: 'paragraph', text: words.t(rows.length ? 'papers.firstText' : 'papers.firstNone', { count: rows.length, low: words.points(LOW) }) },
    ...(rows.length
      ? [
          {
            kind: 'table' as const,
            caption: words.t('papers.firstTable'),
            columns: [
              { label: words.t('report.columnItem'), width: 40 },
              { label: words.t('papers.columnNow'), width: 20 },
              { label: words.t('papers.columnStep'), width: 40 },
            ],
            rows,
          },
        ]
      : []),
  ];
}

/** What nobody knows yet. */
export function findOutBlocks(context: PaperContext): readonly Block[] {
  const { instrument, responses, report, words } = context;
  const found = toFindOut(report, progressOf(instrument, responses));
  if (!found.length) return [];
  return [
    { kind: 'heading', level: 2, text: words.t('report.findOut') },
    { kind: 'paragraph', text: words.t('papers.findOutText') },
    {
      kind: 'list',
      items: found.map(({ id, status }) => [
        statementOf(context, id),
        { text: ` (${words.t(status === 'unknown' ? 'report.unknownQuestion' : 'report.openQuestion')})`, quiet: true },
      ]),
    },
  ];
}
