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
    border: 1px solid var(--_control);
    border-radius: calc(var(--_radius) * 1.5);
    background: var(--_surface);
    color: var(--_ink);
  }

  dialog::backdrop {
    background: rgb(16 20 27 / 55%);
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
