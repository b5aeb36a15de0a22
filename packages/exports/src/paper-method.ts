import type { Block } from './paper.ts';
import type { PaperContext } from './paper-context.ts';
import { own } from './paper-context.ts';

/** How the scores are made, so that whoever reads the paper in ten years can still check them; and whose words it has. */
export function methodBlocks(context: PaperContext): readonly Block[] {
  const { instrument, words } = context;
  const { t } = words;
  const grouped = instrument.views.some(({ groups }) => groups.some(({ parent }) => parent !== undefined));
  return [
    { kind: 'heading', level: 2, text: t('papers.method') },
    {
      kind: 'list',
      items: [
        t('papers.methodAnswers'),
        t('papers.methodMean'),
        ...(grouped ? [t('papers.methodGroups')] : []),
        t('papers.methodOpen'),
        t('papers.methodFloor', { percent: words.points(instrument.coverageFloor) }),
        t('papers.methodRange'),
        t('papers.methodSmall'),
        t('papers.methodRound'),
      ],
    },
    ...bandBlocks(context),
    { kind: 'heading', level: 2, text: t('papers.source') },
    { kind: 'paragraph', text: own(context, instrument.source) },
    { kind: 'paragraph', text: t('papers.sourceText') },
  ];
}

function bandBlocks(context: PaperContext): readonly Block[] {
  const { instrument: { bands }, words } = context;
  if (!bands.length) return [];
  return [
    {
      kind: 'table',
      caption: words.t('papers.bands'),
      columns: [
        { label: words.t('chart.columnBand'), width: 20 },
        { label: words.t('papers.columnFrom'), number: true, width: 16 },
        { label: words.t('papers.columnMeaning'), width: 64 },
      ],
      rows: bands.map(({ label, from, text }) => [own(context, label), words.points(from), own(context, text)]),
    },
  ];
}
