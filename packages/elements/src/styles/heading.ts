import type { TemplateResult } from 'lit';
import { html } from 'lit';

/** How a heading looks and whether focus may be moved to it. */
interface HeadingLook {
  readonly level: number;
  readonly size: 'title' | 'subtitle';
  readonly id?: string;
}

/** The level that is meant: 2 where a page gives none, or something else than a level. */
export const levelOf = (level: number): number => (level >= 1 ? level : 2);

/** A real heading of the wanted level, from 1 to 6 (which also stands for all beyond); focus can be moved to it, it is no stop on the way with Tab. */
export function heading({ level, size, id = 'heading' }: HeadingLook, content: unknown): TemplateResult {
  switch (levelOf(level)) {
    case 1: return html`<h1 class=${size} id=${id} part="heading" tabindex="-1">${content}</h1>`;
    case 2: return html`<h2 class=${size} id=${id} part="heading" tabindex="-1">${content}</h2>`;
    case 3: return html`<h3 class=${size} id=${id} part="heading" tabindex="-1">${content}</h3>`;
    case 4: return html`<h4 class=${size} id=${id} part="heading" tabindex="-1">${content}</h4>`;
    case 5: return html`<h5 class=${size} id=${id} part="heading" tabindex="-1">${content}</h5>`;
    default: return html`<h6 class=${size} id=${id} part="heading" tabindex="-1">${content}</h6>`;
  }
}
