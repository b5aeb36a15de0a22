import { css } from 'lit';

/** In the colours of the system: the page must stay readable whatever is tried in the scan beside it. */
export const styles = css`
  :host {
    display: block;
    color: CanvasText;
    background: Canvas;
    font: 16px/1.5 system-ui, sans-serif;
    container-type: inline-size;
  }

  .page,
  .right,
  form {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 20px;
    align-content: start;
  }

  .page {
    gap: 28px;
    padding: 12px;
  }

  fieldset {
    display: grid;
    gap: 12px;
    min-inline-size: 0;
    margin: 0;
    padding: 12px 16px 16px;
    border: 1px solid color-mix(in srgb, CanvasText 55%, Canvas);
    border-radius: 6px;
  }

  legend,
  h2 {
    font-size: 1.1em;
    font-weight: 600;
  }

  h2 {
    margin: 0;
  }

  .schemes {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 20px;
    padding: 0;
    border: 0;
  }

  .schemes legend {
    font-size: 1em;
    font-weight: 400;
  }

  label:not(.radio) {
    display: grid;
    gap: 4px;
  }

  .radio {
    display: flex;
    gap: 8px;
    align-items: center;
    min-block-size: 32px;
  }

  .color {
    display: grid;
    grid-template-columns: 48px minmax(0, 9em);
    gap: 4px 8px;
  }

  .color > span {
    grid-column: 1 / -1;
  }

  .use {
    font-size: 0.9em;
  }

  input:not([type='radio']),
  select,
  textarea,
  button {
    box-sizing: border-box;
    min-block-size: 36px;
    padding: 4px 8px;
    border: 1px solid color-mix(in srgb, CanvasText 65%, Canvas);
    border-radius: 4px;
    background: Canvas;
    color: CanvasText;
    font: inherit;
  }

  button {
    justify-self: start;
    padding-inline: 16px;
    font-weight: 600;
    cursor: pointer;
  }

  input[type='color'] {
    inline-size: 48px;
    padding: 2px;
  }

  textarea {
    display: block;
    inline-size: 100%;
    margin-block: 8px;
    font: 14px/1.5 ui-monospace, monospace;
    resize: vertical;
  }

  :focus-visible {
    outline: 3px solid CanvasText;
    outline-offset: 2px;
  }

  .preview {
    max-block-size: 36em;
    padding: 20px;
    overflow: auto;
    border: 1px solid color-mix(in srgb, CanvasText 55%, Canvas);
    border-radius: 6px;
    background: Canvas;
  }

  .light {
    color-scheme: light;
  }

  .dark {
    color-scheme: dark;
  }

  .scroll {
    overflow: auto;
  }

  table {
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
  }

  th,
  td {
    padding: 4px 16px 4px 0;
    border-block-end: 1px solid color-mix(in srgb, CanvasText 25%, Canvas);
    font-weight: 400;
    text-align: start;
    white-space: nowrap;
  }

  thead th,
  .short {
    font-weight: 700;
  }

  .error,
  .short {
    color: light-dark(#a8242d, #ff9ea3);
  }

  @container (min-width: 56em) {
    .page {
      grid-template-columns: 19em minmax(0, 1fr);
    }
  }
`;
