import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
    margin-block-end: calc(var(--_space) * 5);
    font-size: 16px;
  }

  details {
    padding: calc(var(--_space) * 3) calc(var(--_space) * 4);
    border: 2px dashed var(--_control);
    border-radius: var(--_radius);
    background: var(--_canvas);
    color: var(--_ink);
  }

  .wrong {
    border-color: var(--_caution);
  }

  summary {
    min-block-size: 24px;
    cursor: pointer;
  }

  ul {
    display: grid;
    gap: calc(var(--_space) * 3);
    margin: calc(var(--_space) * 3) 0;
    padding: 0;
    list-style: none;
  }

  li {
    padding-block-start: calc(var(--_space) * 3);
    border-block-start: 1px solid var(--_line);
    overflow-wrap: anywhere;
  }

  p {
    margin: 0;
  }

  code {
    font-family: ui-monospace, monospace;
    font-size: 0.92em;
  }

  .what {
    white-space: pre-line; /* an instrument with many mistakes has one on each line */
  }

  .todo {
    font-weight: 600;
  }

  .hint {
    color: var(--_muted);
    font-size: 0.92em;
  }

  @media print {
    :host {
      display: none;
    }
  }
`;
