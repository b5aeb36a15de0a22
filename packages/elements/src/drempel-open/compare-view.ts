import type { Instrument } from '@drempel/core/instrument.js';
import type { Responses } from '@drempel/core/responses.js';
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { conflictTable } from '../drempel-recovery/conflict-table.ts';
import type { PlanSpeaker } from '../drempel-recovery/plan-clash.ts';
import type { Translate } from '../localize/translations.ts';
import type { Choice, Differences } from './differences.ts';

interface Words {
  readonly open: Translate<'open'>;
  readonly recovery: Translate<'recovery'>;
  readonly plan: PlanSpeaker;
}

const COUNTS = ['same', 'onlyHere', 'onlyThere', 'different'] as const;

/** More than this side by side is too long to stand open. */
const OPEN_UP_TO = 5;

/** How a file differs from what is here: counted, and side by side. */
export function differencesView({ clashes, ...counts }: Differences, mine: Responses, theirs: Responses, instrument: Instrument, words: Words): TemplateResult {
  const t = words.open;
  return html`<dl class="counts">
      ${COUNTS.map((count) => html`<div><dt>${t(`compare.${count}`)}</dt><dd>${t('compare.count', { count: counts[count] })}</dd></div>`)}
    </dl>
    ${clashes.length
      ? html`<details ?open=${clashes.length <= OPEN_UP_TO}>
          <summary>${t('compare.list')}</summary>
          ${conflictTable({ clashes, mine, theirs }, instrument, words.recovery, words.plan, [t('compare.here'), t('compare.there')])}
        </details>`
      : nothing}`;
}

/** What can be done with the file, one of which is chosen. */
export function choicesView(offered: readonly Choice[], chosen: Choice | undefined, keeps: boolean, t: Translate<'open'>, choose: (choice: Choice) => void): TemplateResult {
  return html`<fieldset>
    <legend class="label">${t('choice.legend')}</legend>
    <div class="choices">
      ${offered.map(
        (each) => html`<label class="choice">
          <input type="radio" name="choice" value=${each} .checked=${chosen === each} aria-describedby="${each}-text" @change=${() => choose(each)} />
          <span><span>${t(`choice.${each}`)}</span><span class="hint" id="${each}-text">${t(`choice.${each}Text`)}</span></span>
        </label>`,
      )}
    </div>
    <p class="hint">${t(keeps ? 'choice.kept' : 'choice.undo')}</p>
  </fieldset>`;
}
