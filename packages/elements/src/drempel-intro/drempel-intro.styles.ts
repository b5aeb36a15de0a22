import { css } from 'lit';

export const styles = css`
  :host {
    container-type: inline-size;
  }

  .stack {
    gap: calc(var(--_space) * 5);
  }

  .lead {
    font-size: 1.12em;
  }

  .facts {
    display: grid;
    gap: calc(var(--_space) * 4);
    padding: calc(var(--_space) * 5);
    border-radius: calc(var(--_radius) * 1.5);
    background: var(--_canvas);
  }

  dt {
    font-weight: 600;
  }

  dd {
    max-inline-size: 65ch;
  }

  .calm {
    color: var(--_muted);
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
    margin-block-start: calc(var(--_space) * 2);
  }

  .choice {
    display: flex;
    gap: calc(var(--_space) * 3);
    align-items: center;
    min-block-size: var(--_target);
    padding: calc(var(--_space) * 2) calc(var(--_space) * 3);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    cursor: pointer;
  }

  .choice input {
    margin: 0;
  }

  .choice:hover {
    border-color: var(--_control);
  }

  .choice:has(:checked) {
    border-color: var(--_accent);
    background: var(--_accent-soft);
  }

  .choice:has(:focus-visible) {
    outline: 3px solid var(--_accent);
    outline-offset: 2px;
  }

  .choice :focus-visible {
    outline: none;
  }

  input#organisation {
    max-inline-size: 32em;
  }

  @container (min-width: 34em) {
    .facts,
    .choices {
      grid-template-columns: 1fr 1fr;
    }
  }

  @media (forced-colors: active) {
    .facts {
      border: 1px solid CanvasText;
    }

    .choice:has(:checked) {
      border: 3px solid Highlight;
    }
  }
`;
