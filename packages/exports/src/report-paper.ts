import { gaps, strengths } from '@drempel/core/findings.js';
import type { Instrument } from '@drempel/core/instrument.js';
import { scanOf } from '@drempel/core/instrument.js';
import { localDay } from '@drempel/core/local-day.js';
import { isOverdue } from '@drempel/core/plan-progress.js';
import type { Report } from '@drempel/core/report.js';
import type { Responses } from '@drempel/core/responses.js';
import { HIGH, LOW } from '@drempel/core/suggestions.js';
import type { Block, Paper, Text } from './paper.ts';
import { answerBlocks } from './paper-answers.ts';
import type { PaperContext } from './paper-context.ts';
import { own, paperFrame } from './paper-context.ts';
import { charterBlocks } from './paper-charter.ts';
import { findOutBlocks, gapBlocks, strengthBlocks } from './paper-findings.ts';
import { methodBlocks } from './paper-method.ts';
import { overdueSentence, planBlocks } from './paper-plan.ts';
import { scoreBlocks } from './paper-scores.ts';
import type { PaperWords, ReportSentences } from './paper-words.ts';

/**
 * The report as a paper: first what matters most, then the scores, what goes well, what to do first and what to find
 * out, the plan and the charter; and behind these, for who wants to check, every answer and how the scores are made.
 */
export function reportPaper(instrument: Instrument, responses: Responses, report: Report, words: PaperWords, sentences: ReportSentences, made: string): Paper {
  const context: PaperContext = { instrument, responses, report, words, sentences, made };
  const { organisation } = responses;
  return {
    ...paperFrame(context, made),
    title: organisation ? words.t('report.titleFor', { organisation }) : words.t('report.title'),
    blocks: [
      ...headBlocks(context),
      ...scoreBlocks(context),
      ...strengthBlocks(context),
      ...gapBlocks(context),
      ...findOutBlocks(context),
      ...planBlocks(context),
      ...(promises(responses) ? charterBlocks(context) : []),
      ...answerBlocks(context),
      ...methodBlocks(context),
    ],
  };
}

/** What it is, when and from what it was made; then the summary. */
function headBlocks(context: PaperContext): readonly Block[] {
  const { instrument, responses, words } = context;
  const { t } = words;
  const scan = scanOf(instrument, responses.scan);
  const first = instrument.views[0];
  return [
    { kind: 'facts', facts: aboutFacts(context) },
    { kind: 'heading', level: 2, text: t('papers.summary') },
    ...(first ? [{ kind: 'paragraph' as const, role: 'lead' as const, text: context.sentences.lead(first) }] : []),
    ...(scan.indicative ? [{ kind: 'paragraph' as const, text: { text: t('report.indicative'), strong: true } }] : []),
    { kind: 'list', items: [context.sentences.basis(), ...countSentences(context), ...(responses.plan?.actions.length ? [planSentence(context)] : [])] },
  ];
}

/** How much goes well and how much is low: the size of what follows. */
function countSentences({ instrument, responses, report, words }: PaperContext): readonly string[] {
  const [well, low] = [strengths(instrument, report).length, gaps(instrument, responses, report).length];
  return [
    ...(well ? [words.t('papers.summaryWell', { count: well, high: words.points(HIGH) })] : []),
    ...(low ? [words.t('papers.summaryLow', { count: low, low: words.points(LOW) })] : []),
  ];
}

/** What is late is told before what comes next: a day that has passed is no news. */
function planSentence({ responses, words, made }: PaperContext): string {
  const actions = responses.plan?.actions ?? [];
  const late = overdueSentence(actions, words, made);
  const next = actions.filter((action) => !isOverdue(action, localDay(new Date(made)))).flatMap(({ deadline, status }) => (deadline && (status === 'planned' || status === 'busy') ? [deadline] : [])).sort()[0];
  return [
    words.t('papers.planText', { count: actions.length }),
    ...(late ? [late] : []),
    ...(next ? [words.t(late ? 'papers.summaryNext' : 'papers.summaryPlan', { date: words.day(next) })] : []),
  ].join(' ');
}

/** Whether there is something to promise in public: what was chosen to be done, or what people wrote themselves. */
function promises({ plan }: Responses): boolean {
  return plan !== undefined && (plan.actions.length > 0 || plan.charter !== undefined);
}

function aboutFacts(context: PaperContext): readonly (readonly [string, Text])[] {
  const { instrument, responses, words, made } = context;
  const { t } = words;
  const { organisation, completed, profile } = responses;
  const sector = instrument.profile.find(({ id }) => id === 'sector')?.choices.find(({ id }) => id === profile.sector);
  const scan = scanOf(instrument, responses.scan);
  return [
    ...(organisation ? [[t('papers.organisation'), { text: organisation, written: true }] as const] : []),
    ...(sector ? [[t('papers.sector'), own(context, sector.label)] as const] : []),
    [t('papers.questionnaire'), [own(context, instrument.title), ` (${t('papers.version', { version: instrument.version })})`]],
    ...(scan.id ? [[t('papers.scan'), own(context, scan.title)] as const] : []),
    ...(completed ? [[t('papers.filledIn'), words.day(completed)] as const] : []),
    [t('papers.made'), words.day(made)],
  ];
}
