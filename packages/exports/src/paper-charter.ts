import type { CharterSource } from './charter.ts';
import { charterTexts, pointsIn } from './charter.ts';
import type { Block, Paper, Signature } from './paper.ts';
import { paperFrame } from './paper-context.ts';
import { linesOf } from './paper-text.ts';

/** The public engagement statement by itself: one page to hang up or to put on a website. */
export function charterPaper(source: CharterSource): Paper {
  return { ...paperFrame(source, source.made), title: charterTexts(source).title, blocks: bodyBlocks(source, 2) };
}

/** The charter as a page in another paper. */
export function charterBlocks(source: CharterSource): readonly Block[] {
  return [{ kind: 'heading', level: 2, newPage: true, text: { text: charterTexts(source).title, written: true } }, ...bodyBlocks(source, 3)];
}

function bodyBlocks(source: CharterSource, level: 2 | 3): readonly Block[] {
  const { t } = source.words;
  const { statement, strengths, commitments, closing } = charterTexts(source);
  return [
    ...paragraphs(statement, 'lead'),
    ...points(t('papers.charterStrengths'), strengths, level),
    ...points(t('papers.charterCommitments'), commitments, level),
    ...paragraphs(closing),
    signature(source),
  ];
}

function paragraphs(text: string, role?: 'lead'): readonly Block[] {
  const written = linesOf(text).filter((line) => line.trim());
  return written.map((line) => ({ kind: 'paragraph', ...(role ? { role } : {}), text: { text: line, written: true } }));
}

function points(title: string, text: string, level: 2 | 3): readonly Block[] {
  const items = pointsIn(text).map((point) => ({ text: point, written: true }));
  return items.length ? [{ kind: 'heading', level, text: title }, { kind: 'list', items }] : [];
}

/** Where and when, and who signs: functions rather than names, so that it still holds when people leave. */
function signature({ responses: { plan }, words }: CharterSource): Signature {
  const { t } = words;
  const { place, date, role, signedBy } = plan?.charter ?? {};
  const day = date && words.day(date);
  const where = place && day ? t('papers.charterWhere', { place, date: day }) : place || day;
  const first = role ?? plan?.responsible ?? t('papers.charterRole');
  const others = [plan?.responsible, plan?.lead].filter((each): each is string => each !== undefined && each !== first);
  return {
    kind: 'signature',
    lines: [
      { label: t('papers.charterWhere', { place: t('papers.charterPlace'), date: t('papers.charterDate') }), ...(where ? { text: where } : {}) },
      { label: first, ...(signedBy ? { text: signedBy } : {}) },
      ...others.map((label) => ({ label })),
    ],
  };
}
