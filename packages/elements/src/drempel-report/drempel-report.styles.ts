import { css } from 'lit';

export const styles = css`
  :host {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--_space) * 8);
    container-type: inline-size;
  }

  .lead {
    font-size: 1.2em;
    line-height: 1.4;
  }

  .groups,
  .children,
  .steps {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--_space) * 5);
  }

  .group {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--_space) * 3);
  }

  .children {
    padding-block-start: calc(var(--_space) * 4);
    border-block-start: 1px solid var(--_line);
  }

  .depth-2 .subtitle {
    font-size: 1.08em;
  }

  .title-row {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_space) * 1) calc(var(--_space) * 4);
    align-items: baseline;
    justify-content: space-between;
  }

  .score {
    display: flex;
    flex-wrap: wrap;
    gap: 0 calc(var(--_space) * 3);
    align-items: center;
    font-variant-numeric: tabular-nums;
  }

  .points {
    font-size: 1.12em;
    white-space: nowrap;
    font-weight: 650;
  }

  .band {
    display: inline-flex;
    gap: 0.45em;
    align-items: center;
  }

  /* The colour of the band, beside its word. */
  .band::before {
    content: '';
    inline-size: 0.85em;
    block-size: 0.85em;
    border: 1px solid var(--_ink);
    border-radius: 3px;
    background: var(--_tone);
    print-color-adjust: exact;
  }

  .none {
    color: var(--_muted);
  }

  .withheld {
    padding: calc(var(--_space) * 2) calc(var(--_space) * 3);
    border-inline-start: 3px solid var(--_control);
    background: var(--_canvas);
  }

  .facts {
    display: grid;
    gap: calc(var(--_space) * 2) calc(var(--_space) * 6);
    font-size: 0.94em;
  }

  .whole {
    white-space: nowrap;
  }

  .facts div {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
  }

  dt {
    color: var(--_muted);
  }

  dd {
    max-inline-size: 65ch;
    font-variant-numeric: tabular-nums;
  }

  .why {
    font-size: 0.94em;
  }

  .why[open] {
    padding-block-end: calc(var(--_space) * 2);
  }

  /* The text of people: as they wrote it, and never wider than its place. */
  .remark {
    unicode-bidi: normal;
    overflow-wrap: anywhere;
    white-space: pre-line;
  }

  .remark a {
    color: var(--_accent);
  }

  .only {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space);
    font-size: 0.94em;
  }

  .stages {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--_space) * 3);
    font-size: 0.94em;
  }

  .stages > li {
    margin: 0;
    padding-inline-start: calc(var(--_space) * 4);
    border-inline-start: 3px solid var(--_line);
  }

  .stages > .reached {
    border-color: var(--_accent);
  }

  .ticks li {
    padding-inline-start: 1.6em;
    text-indent: -1.6em;
  }

  .ticks li::before {
    content: '✓';
    display: inline-block;
    inline-size: 1.6em;
    color: var(--_ok);
    font-weight: 700;
    text-indent: 0;
  }

  ul:not([role]) {
    padding-inline-start: 1.4em;
  }

  li + li {
    margin-block-start: calc(var(--_space) * 2);
  }

  .steps li + li {
    margin: 0;
  }

  .step {
    display: grid;
    gap: var(--_space);
    max-inline-size: none;
  }

  .more > .steps {
    padding-block-start: calc(var(--_space) * 3);
  }

  section > ul[role='list'] > li {
    max-inline-size: none;
  }

  button.entry {
    margin-inline: -2px;
    padding-inline: 0;
    overflow-wrap: anywhere;
    text-align: start;
  }

  @container (min-width: 36em) {
    .facts div {
      grid-template-columns: 11em minmax(0, 1fr);
    }
  }

  .only-print {
    display: none;
  }

  /* All bands have one colour there; the word stands beside it. */
  @media (forced-colors: active) {
    .band::before {
      display: none;
    }
  }
`;
