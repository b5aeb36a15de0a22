import type { LitElement } from 'lit';
import { adoptStyles, html, render } from 'lit';
import { tokens } from '../styles/tokens.styles.ts';
import { styles } from './debug-panel.styles.ts';
import type { Problem } from './problem.ts';

/** The panel of each element: a part of its shadow root, with a shadow root of its own, so that no style meets another. */
const panels = new WeakMap<LitElement, HTMLElement>();

/** Puts the panel at the top of an element, or changes what stands in it. It speaks English, as the console does. */
export function showPanel(element: LitElement, problems: readonly Problem[]): void {
  const panel = panels.get(element) ?? newPanel(element);
  if (!panel.isConnected) element.renderRoot.prepend(panel);
  const title = problems.length === 1 ? '1 thing to mend' : problems.length ? `${problems.length} things to mend` : 'nothing to mend';
  render(
    html`<details open class=${problems.length ? 'wrong' : ''}>
      <summary><strong>${element.localName}</strong> ${title}</summary>
      <ul role="list">
        ${problems.map(
          ({ where, what, todo }) => html`<li>
            <code>${where}</code>
            <p class="what">${what}</p>
            <p class="todo">${todo}</p>
          </li>`,
        )}
      </ul>
      <p class="hint">Only who makes this page needs this: take <code>debug</code> away before others see it.</p>
    </details>`,
    panel.shadowRoot!,
  );
}

/** Takes the panel away. */
export function takePanelAway(element: LitElement): void {
  panels.get(element)?.remove();
  panels.delete(element);
}

function newPanel(element: LitElement): HTMLElement {
  const panel = document.createElement('section');
  panel.lang = 'en';
  panel.dir = 'ltr';
  panel.setAttribute('aria-label', 'For whoever makes this page');
  adoptStyles(panel.attachShadow({ mode: 'open' }), [tokens, styles]);
  panels.set(element, panel);
  return panel;
}
