import { css } from 'lit';

export const styles = css`
  .zone {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--_space) * 2);
    margin-block-start: calc(var(--_space) * 2);
    padding: calc(var(--_space) * 5);
    border: 2px dashed var(--_control);
    border-radius: calc(var(--_radius) * 1.5);
  }

  .zone.dragging {
    border-style: solid;
    border-color: var(--_accent);
    background: var(--_accent-soft);
  }

  input[type='file'] {
    inline-size: 100%;
    min-block-size: var(--_target);
    color: inherit;
    font: inherit;
  }

  input[type='file']::file-selector-button {
    min-block-size: var(--_target);
    margin-inline-end: calc(var(--_space) * 3);
    padding: calc(var(--_space) * 2) calc(var(--_space) * 4);
    border: 2px solid var(--_accent);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_accent);
    font: inherit;
    font-weight: 600;
    cursor: pointer;
  }

  p,
  li,
  dd {
    overflow-wrap: anywhere;
  }

  .problems,
  .revised {
    padding-inline-start: 1.25em;
  }

  .counts {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(10em, 100%), 1fr));
    gap: calc(var(--_space) * 3);
  }

  .counts dt,
  .sides dt {
    color: var(--_muted);
    font-size: 0.92em;
  }

  .counts dd {
    font-weight: 600;
  }

  .sides {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(14em, 100%), 1fr));
    gap: calc(var(--_space) * 3);
    margin-block-start: calc(var(--_space) * 2);
  }

  .sides > div {
    padding: calc(var(--_space) * 3);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }

  fieldset {
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }

  legend {
    padding: 0;
  }

  .choices {
    display: grid;
    gap: calc(var(--_space) * 2);
    margin-block: calc(var(--_space) * 2);
  }

  .choice {
    display: flex;
    gap: calc(var(--_space) * 3);
    min-block-size: var(--_target);
    padding: calc(var(--_space) * 2.5) calc(var(--_space) * 3);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    cursor: pointer;
  }

  .choice:has(:checked) {
    border-color: var(--_accent);
    background: var(--_accent-soft);
  }

  .choice > span > span {
    display: block;
  }

  .choice:has(:focus-visible) {
    outline: 3px solid var(--_accent);
    outline-offset: 2px;
  }

  .choice :focus-visible {
    outline: none;
  }

  @media (forced-colors: active) {
    .choice:has(:checked) {
      border: 3px solid Highlight;
    }
  }

  @media print {
    :host {
      display: none;
    }
  }
`;
