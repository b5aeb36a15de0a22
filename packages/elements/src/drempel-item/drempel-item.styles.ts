import { css } from 'lit';

export const styles = css`
  :host {
    scroll-margin-block-start: 1em;
    /* An answer draws its own item again, and nothing around it. Room for the card's shadow. */
    contain: layout paint style;
    overflow-clip-margin: 8px;
  }

  fieldset {
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }

  .item {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--_space) * 3);
    padding: calc(var(--_space) * 5);
    border: 1px solid var(--_line);
  }

  /* A legend in its own flow, so that it does not sit on the card's border. */
  legend {
    float: inline-start;
    inline-size: 100%;
    padding: 0;
  }

  legend + * {
    clear: both;
  }

  .statement {
    display: flex;
    gap: calc(var(--_space) * 3);
    max-inline-size: 60ch;
    font-size: 1.12em;
    font-weight: 600;
    line-height: 1.35;
  }

  .number {
    flex: none;
    min-inline-size: 1.3em;
    color: var(--_muted);
    font-weight: 400;
    font-variant-numeric: tabular-nums;
  }

  .help,
  .special legend {
    color: var(--_muted);
  }

  .rungs {
    display: grid;
    gap: calc(var(--_space) * 2);
  }

  .rung {
    display: flex;
    gap: calc(var(--_space) * 3);
    min-block-size: var(--_target);
    padding: calc(var(--_space) * 2.5) calc(var(--_space) * 3);
    border: 1px solid var(--_line);
    border-inline-start: 4px solid var(--_line);
    border-radius: var(--_radius);
    cursor: pointer;
    contain: layout paint style;
  }

  .rung:hover {
    border-color: var(--_control);
  }

  .rung:has(:checked) {
    border-color: var(--_accent);
    background: var(--_accent-soft);
  }

  .rung:has(:focus-visible) {
    outline: 3px solid var(--_accent);
    outline-offset: 2px;
  }

  .rung :focus-visible {
    outline: none;
  }

  .rung-text {
    max-inline-size: 65ch;
    overflow-wrap: anywhere;
  }

  .rung-label {
    font-weight: 600;
  }

  .rung-label::after {
    content: '.';
  }

  .special {
    padding-block-start: calc(var(--_space) * 3);
    border-block-start: 1px solid var(--_line);
    font-size: 0.94em;
  }

  .special-choices {
    display: flex;
    flex-wrap: wrap;
    gap: 0 calc(var(--_space) * 6);
    align-items: center;
  }

  .special-choice {
    display: inline-flex;
    gap: calc(var(--_space) * 2);
    align-items: center;
    min-block-size: var(--_target);
    padding-inline-end: calc(var(--_space) * 2);
    cursor: pointer;
  }

  .special-choice input {
    margin: 0;
  }

  /* Its place is kept while there is nothing to clear: nothing may jump at the first answer. */
  .special button:disabled {
    visibility: hidden;
  }

  .special drempel-reason {
    margin-block: calc(var(--_space) * 2);
  }

  .special button {
    margin-inline-start: auto;
  }

  @media (forced-colors: active) {
    .rung:has(:checked) {
      border-color: Highlight;
      border-block-width: 3px;
      padding-block: calc(var(--_space) * 2.5 - 2px);
    }
  }

  @media print {
    .remarks:not([open]) {
      display: none;
    }
  }
`;
