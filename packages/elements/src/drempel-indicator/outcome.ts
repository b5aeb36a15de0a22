import { indicatorShare, measure, targetOf } from '@drempel/core/indicators.js';
import type { IndicatorItem } from '@drempel/core/instrument.js';
import type { IndicatorAnswer } from '@drempel/core/responses.js';
import { html, nothing } from 'lit';
import { shareBar, toneOf } from '../drempel-chart/share-bar.ts';
import type { LocalizeController } from '../localize/localize-controller.ts';
import { numberWords, pointsWords } from '../localize/number-words.ts';

type Localize = LocalizeController<'indicator'>;

/**
 * The outcome of an indicator and its place against the target, or why there is none, in words and as a bar.
 * `wrong`: one of its numbers cannot be true.
 */
export function outcome(item: IndicatorItem, answer: IndicatorAnswer, wrong: boolean, localize: Localize): unknown {
  const { value, missing } = measure(item, answer);
  if (missing === 'nothing-counted') return localize.t('indicator.nothingCounted');
  if (missing === 'too-few') return localize.t('indicator.tooFew', { least: item.hiddenUnder?.count ?? 0 });
  if (value === undefined) return html`<span class="hint">${localize.t(wrong ? 'indicator.mistake' : 'indicator.waiting')}</span>`;
  const target = targetOf(item, answer);
  const share = indicatorShare(item, value, target);
  return html`<strong>${localize.t('indicator.result', { value: withUnit(localize, value, item.unit) })}</strong>
    <span>${against(item, share, target, localize)}</span>
    ${!item.partOfWhole && item.measure === 'fraction' && value > 3 * item.per ? html`<span class="caution">${localize.t('indicator.ratioHigh')}</span>` : nothing}
    ${share === undefined ? nothing : shareBar({ score: share, tone: toneOf(share) })}`;
}

function against(item: IndicatorItem, share: number | undefined, target: number | undefined, localize: Localize): string {
  if (share === undefined) return localize.t('indicator.noTarget');
  const points = pointsWords(localize, share);
  if (!item.band) return localize.t('indicator.ofTarget', { points, target: withUnit(localize, target ?? 0, item.unit) });
  const [low, high] = item.band;
  return localize.t('indicator.inBand', { points, low: withUnit(localize, low, item.unit), high: withUnit(localize, high, item.unit) });
}

/** A value as it is shown: one decimal and its unit, or two decimals where it has none. */
export function withUnit(localize: Pick<Localize, 'wanted'>, value: number, unit: string): string {
  return unit ? `${numberWords(localize, value, 1)}\u00A0${unit}` : numberWords(localize, value, 2);
}
