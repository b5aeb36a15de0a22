import { css } from 'lit';

export const styles = css`
  .summary {
    color: var(--_muted);
    font-size: 0.92em;
    font-variant-numeric: tabular-nums;
  }

  progress {
    display: block;
    inline-size: 100%;
    block-size: 8px;
    margin-block: calc(var(--_space) * 2);
    overflow: hidden;
    border: 1px solid var(--_control);
    border-radius: 4px;
    background: var(--_surface);
    color: var(--_accent);
    appearance: none;
  }

  progress::-webkit-progress-bar {
    background: var(--_surface);
  }

  progress::-webkit-progress-value {
    background: var(--_accent);
  }

  progress::-moz-progress-bar {
    background: var(--_accent);
  }

  ol {
    grid-template-columns: minmax(0, 1fr);
    display: var(--_progress-list, none);
  }

  ol.open {
    display: grid;
  }

  .step {
    display: flex;
    gap: calc(var(--_space) * 2);
    align-items: baseline;
    inline-size: 100%;
    padding: calc(var(--_space) * 2.5) calc(var(--_space) * 3);
    border: 0;
    border-inline-start: 3px solid transparent;
    border-radius: 0;
    background: none;
    color: var(--_ink);
    font-weight: 400;
    text-align: start;
  }

  .step:hover {
    background: var(--_accent-soft);
  }

  .step[aria-current] {
    border-inline-start-color: var(--_accent);
    background: var(--_accent-soft);
    font-weight: 600;
  }

  .name {
    flex: 1;
    min-inline-size: 0;
    overflow-wrap: anywhere;
    hyphens: auto;
  }

  .count {
    color: var(--_muted);
    font-size: 0.88em;
    font-variant-numeric: tabular-nums;
    font-weight: 400;
    white-space: nowrap;
  }

  .check {
    inline-size: 1em;
    color: var(--_ok);
    font-weight: 700;
  }

  /* In a column of its own the list is always there: whoever makes the column says so with these two. */
  .toggle {
    display: var(--_progress-toggle, inline-block);
  }

  @media (forced-colors: active) {
    progress {
      forced-color-adjust: none;
      border-color: CanvasText;
      background: Canvas;
      color: Highlight;
    }

    progress::-webkit-progress-bar {
      background: Canvas;
    }

    progress::-webkit-progress-value {
      background: Highlight;
    }

    progress::-moz-progress-bar {
      background: Highlight;
    }

    .step[aria-current] {
      border-inline-start-color: Highlight;
    }
  }

  @media print {
    :host {
      display: none;
    }
  }
`;
