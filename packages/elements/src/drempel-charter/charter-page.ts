import type { Block, Paper, Span, Text } from '@drempel/exports/paper.js';
import { spansOf } from '@drempel/exports/paper.js';
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { heading } from '../styles/heading.ts';

/** The charter as it will hang on a wall or stand on a website: the same blocks as in the files. */
export function charterPage({ title, blocks }: Paper, level: number): TemplateResult {
  return html`<article class="page" part="page" aria-labelledby="page-title">
    ${heading({ level, size: 'title', id: 'page-title' }, html`<bdi>${title}</bdi>`)} ${blocks.map((block, index) => blockOf(block, level, `page-${index}`))}
  </article>`;
}

function blockOf(block: Block, level: number, id: string): unknown {
  switch (block.kind) {
    case 'heading':
      return heading({ level: level + 1, size: 'subtitle', id }, inline(block.text));
    case 'paragraph':
      return html`<p class=${block.role ?? nothing}>${inline(block.text)}</p>`;
    case 'list':
      return html`<ul>${block.items.map((item) => html`<li>${inline(item)}</li>`)}</ul>`;
    case 'signature':
      return html`<div class="signatures">
        ${block.lines.map(({ label, text }) => html`<p class="signature"><span class="hand"><bdi>${text ?? ' '}</bdi></span> <span class="hint"><bdi>${label}</bdi></span></p>`)}
      </div>`;
    default:
      return nothing;
  }
}

function inline(text: Text): unknown {
  return spansOf(text).map((span: Span) => (span.written ? html`<bdi>${span.text}</bdi>` : html`<span lang=${span.lang ?? nothing}>${span.text}</span>`));
}
