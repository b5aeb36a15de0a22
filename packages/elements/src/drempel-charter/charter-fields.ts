import type { Charter } from '@drempel/core/plan.js';
import type { CharterTexts } from '@drempel/exports/charter.js';
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import type { LocalizeController } from '../localize/localize-controller.ts';

/** The parts that have a draft, and what the signature needs. */
export type CharterPart = keyof CharterTexts;
export const PARTS: readonly CharterPart[] = ['title', 'statement', 'strengths', 'commitments', 'closing'];
export type SignaturePart = 'role' | 'place' | 'date';
const SIGNATURE: readonly SignaturePart[] = ['role', 'place', 'date'];

/** In these each line is a point of its own. */
const IN_LINES: ReadonlySet<CharterPart> = new Set<CharterPart>(['strengths', 'commitments']);

export interface FieldsContext {
  /** What people wrote themselves. */
  readonly charter: Charter;
  readonly texts: CharterTexts;
  /** The part that was just made empty: the draft comes back once one leaves it, and not under one's hands. */
  readonly emptied: string;
  /** The part that was asked back, and is asked about once more. */
  readonly sure: string;
  readonly cut: string;
  readonly most: number;
  readonly localize: LocalizeController<'charter'>;
  readonly reset: (part: CharterPart, event: MouseEvent) => void;
}

/** A field for each part of the charter. */
export function charterFields(context: FieldsContext): TemplateResult {
  const t = context.localize.t.bind(context.localize);
  return html`<div class="fields stack" role="group" aria-label=${t('charter.fields')}>
    <p class="hint">${t('charter.emptyHint')}</p>
    ${PARTS.map((part) => partField(context, part))}
    <div class="sign">${SIGNATURE.map((part) => signatureField(context, part))}</div>
  </div>`;
}

function partField(context: FieldsContext, part: CharterPart): TemplateResult {
  const { charter, texts, emptied, sure, cut, most, localize, reset } = context;
  const t = localize.t.bind(localize);
  const value = emptied === part ? '' : texts[part];
  const lines = IN_LINES.has(part);
  const described = [lines && `${part}-hint`, `${part}-wrong`].filter(Boolean).join(' ');
  return html`<div class="field">
    <label for=${part}>${t(`charter.field_${part}`)}</label>
    ${lines ? html`<span class="hint" id="${part}-hint">${t('charter.linesHint')}</span>` : nothing}
    ${part === 'title'
      ? html`<input id=${part} name=${part} type="text" dir="auto" autocomplete="off" .value=${live(value)} aria-describedby=${described} />`
      : html`<textarea id=${part} name=${part} rows=${lines ? 6 : 3} dir="auto" .value=${live(value)} aria-describedby=${described}></textarea>`}
    <span class="error" id="${part}-wrong" aria-live="polite">${cut === part ? t('charter.cut', { most }) : nothing}</span>
    ${charter[part] === undefined
      ? nothing
      : html`<p class="own">
          <span class="hint">${t('charter.own')}</span>
          <button type="button" class="quiet" id="reset-${part}" @click=${(event: MouseEvent) => reset(part, event)}>
            ${t(sure === part ? 'charter.resetSure' : 'charter.reset')}<span class="visually-hidden">&nbsp;(${t(`charter.field_${part}`)})</span>
          </button>
        </p>`}
  </div>`;
}

function signatureField({ charter, localize }: FieldsContext, part: SignaturePart): TemplateResult {
  const t = localize.t.bind(localize);
  const hint = part === 'role';
  return html`<div class="field">
    <label for=${part}>${t(`charter.field_${part}`)}</label>
    ${hint ? html`<span class="hint" id="${part}-hint">${t('charter.roleHint')}</span>` : nothing}
    <input id=${part} name=${part} class=${part} type=${part === 'date' ? 'date' : 'text'} dir=${part === 'date' ? nothing : 'auto'} maxlength=${part === 'date' ? nothing : 1_000} autocomplete="off" .value=${live(charter[part] ?? '')} aria-describedby=${hint ? `${part}-hint` : nothing} />
  </div>`;
}
