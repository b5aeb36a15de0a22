import { css } from 'lit';

export const styles = css`
  :host {
    container-type: inline-size;
  }

  figure {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--_space) * 4);
  }

  .rows {
    display: grid;
    gap: calc(var(--_space) * 3);
  }

  .row {
    display: flex;
    flex-wrap: wrap;
    gap: 0 calc(var(--_space) * 4);
    align-items: baseline;
  }

  /* As narrow as its longest word: the number stands beside it where it can, else under it. */
  .name {
    flex: 1 1 auto;
    inline-size: min-content;
    overflow-wrap: break-word;
  }

  .value {
    margin-inline-start: auto;
  }

  .bar {
    flex: 1 0 100%;
  }

  .depth-1 .name {
    padding-inline-start: calc(var(--_space) * 5);
  }

  .depth-2 .name {
    padding-inline-start: calc(var(--_space) * 10);
  }

  .value {
    color: var(--_muted);
    font-variant-numeric: tabular-nums;
  }

  .value b {
    color: var(--_ink);
  }

  @container (min-width: 38em) {
    .row {
      display: grid;
      grid-template-columns: minmax(0, 14em) minmax(0, 1fr) 8.5em;
      align-items: center;
    }

    .bar {
      grid-column: 2;
      grid-row: 1;
    }

    .name {
      inline-size: auto;
    }

    .value {
      grid-column: 3;
      margin: 0;
    }
  }

  /* On paper: no toggle that cannot be pressed; a table that is open keeps its name. */
  @media print {
    .row {
      break-inside: avoid;
    }

    details:not([open]),
    summary::before {
      display: none;
    }

    summary {
      color: inherit;
      font-weight: 600;
      break-after: avoid;
    }
  }
`;
