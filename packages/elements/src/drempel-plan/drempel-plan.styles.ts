import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
    container-type: inline-size;
  }

  .plan {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--_space) * 8);
  }

  .lead {
    font-size: 1.1em;
    line-height: 1.4;
  }

  ul.stack > li,
  ol.stack > li {
    max-inline-size: none;
  }

  .action,
  .form,
  .indicator,
  .candidate {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--_space) * 4);
  }

  .title-row {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_space) * 2) calc(var(--_space) * 4);
    align-items: baseline;
    justify-content: space-between;
    overflow-wrap: anywhere;
  }

  .title-row > :first-child {
    flex: 1 1 16em;
    min-inline-size: 0;
  }

  .tags {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space);
  }

  .late {
    border-color: var(--_caution);
    color: var(--_caution);
    font-weight: 600;
  }

  .status-done {
    border-color: var(--_ok);
    color: var(--_ok);
  }

  .gaps,
  .source {
    padding: calc(var(--_space) * 2) calc(var(--_space) * 3);
    border-inline-start: 3px solid var(--_caution);
    background: var(--_canvas);
    font-size: 0.92em;
  }

  .gaps + .gaps {
    margin-block-start: calc(var(--_space) * -2);
  }

  .source {
    border-inline-start-color: var(--_accent);
  }

  .facts {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(13em, 100%), 1fr));
    gap: calc(var(--_space) * 3) calc(var(--_space) * 5);
    overflow-wrap: anywhere;
  }

  dt {
    color: var(--_muted);
    font-size: 0.92em;
  }

  fieldset {
    min-inline-size: 0;
    margin: 0;
    padding: calc(var(--_space) * 4);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }

  /* Names, hints, fields and errors of fields beside each other each stand in one line. */
  .pair {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(15em, 100%), 1fr));
    gap: var(--_space) calc(var(--_space) * 4);
  }

  .pair > .field {
    grid-template-rows: subgrid;
    grid-row: span 4;
  }

  .pair > .field + .field {
    /* Where they stand below each other. */
    margin-block-start: calc(var(--_space) * 3);
  }

  .field {
    min-inline-size: 0;
  }

  .field > label {
    grid-row: 1;
  }

  .field > .hint {
    grid-row: 2;
  }

  .field > :is(input, select, textarea) {
    grid-row: 3;
  }

  .field > .error {
    grid-row: 4;
  }

  .hint:empty,
  .error:empty {
    display: none;
  }

  select {
    text-overflow: ellipsis;
  }

  input[type='date'] {
    inline-size: auto;
    max-inline-size: 100%;
    justify-self: start;
  }

  input[type='text'].number {
    max-inline-size: 10em;
  }

  .choice {
    display: flex;
    gap: calc(var(--_space) * 2);
    align-items: flex-start;
    min-block-size: var(--_target);
    padding-block: calc(var(--_space) * 2);
  }

  input[type='checkbox'] {
    appearance: auto;
    accent-color: var(--_accent);
  }

  button.sure {
    border-color: var(--_danger);
    color: var(--_danger);
  }

  .course {
    display: grid;
    gap: calc(var(--_space) * 3);
    padding-inline-start: calc(var(--_space) * 3);
    border-inline-start: 3px solid var(--_line);
  }

  .said {
    overflow-wrap: anywhere;
    white-space: pre-line;
  }

  .below {
    display: inline-block;
    padding-inline-start: 1.25em;
  }

  details > ul {
    padding-inline-start: 1.25em;
  }

  @container (min-width: 40em) {
    .pair > .field + .field {
      margin-block-start: 0;
    }

    .candidate {
      grid-template-columns: minmax(0, 1fr) auto;
      align-items: center;
    }
  }

  @media print {
    .no-print,
    details:not([open]) {
      display: none;
    }

    .plan,
    .stack {
      display: block;
    }

    .plan > * + *,
    .stack > * + * {
      margin-block-start: 1em;
    }

    .card {
      break-inside: avoid;
      box-shadow: none;
    }

    .field input {
      min-block-size: 0;
      padding: 0;
      border: 0;
    }
  }
`;
