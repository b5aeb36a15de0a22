import { css } from 'lit';

export const styles = css`
  :host {
    display: contents;
  }

  dialog {
    inline-size: 42em;
    max-inline-size: calc(100% - 1em);
    max-block-size: calc(100% - 1em);
    padding: 0 calc(var(--_space) * 5) calc(var(--_space) * 5);
  }

  /* The way out stays in reach, however long the list is. */
  .bar {
    position: sticky;
    inset-block-start: 0;
    display: flex;
    justify-content: end;
    padding-block: calc(var(--_space) * 2);
    background: var(--_surface);
  }

  @media print {
    :host {
      display: none;
    }
  }
`;
