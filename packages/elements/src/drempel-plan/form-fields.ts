import type { Action } from '@drempel/core/plan.js';
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import type { PlanContext } from './plan-context.ts';
import { typedKey } from './plan-context.ts';

interface FieldLook {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly type?: 'text' | 'date' | 'number';
  readonly most?: number;
}

/** A field with its label, its hint and, where something is wrong with it, what to do. */
export function inputField({ id }: Action, { name, label, hint, value, type = 'text', most = 1_000 }: FieldLook, { typed, localize }: PlanContext): TemplateResult {
  const { text = value, wrong } = typed.get(typedKey(id, name)) ?? {};
  const own = `${name}-${id}`;
  const described = [hint && `${own}-hint`, wrong && `${own}-wrong`].filter(Boolean).join(' ');
  return html`<div class="field">
    <label for=${own}>${label}</label>
    <span class="hint" id="${own}-hint">${hint}</span>
    <input
      id=${own}
      name=${name}
      class=${type}
      type=${type === 'date' ? 'date' : 'text'}
      dir=${type === 'text' ? 'auto' : nothing}
      inputmode=${type === 'number' ? 'decimal' : nothing}
      maxlength=${type === 'date' ? nothing : most}
      autocomplete="off"
      .value=${live(text)}
      aria-invalid=${wrong ? 'true' : 'false'}
      aria-describedby=${described || nothing}
    />
    <span class="error" id="${own}-wrong" aria-live="polite">${wrong ? localize.t(wrong) : nothing}</span>
  </div>`;
}

/** A list to choose from, with its label. The options carry `selected` themselves. */
export function selectField({ id }: Action, { name, label, hint }: Pick<FieldLook, 'name' | 'label' | 'hint'>, options: unknown): TemplateResult {
  const own = `${name}-${id}`;
  return html`<div class="field">
    <label for=${own}>${label}</label>
    <span class="hint" id="${own}-hint">${hint}</span>
    <select id=${own} name=${name} aria-describedby=${hint ? `${own}-hint` : nothing}>${options}</select>
  </div>`;
}

export function optionOf(value: string, label: string, chosen: boolean, lang?: string): TemplateResult {
  return html`<option value=${value} .selected=${live(chosen)} lang=${lang ?? nothing}>${label}</option>`;
}
