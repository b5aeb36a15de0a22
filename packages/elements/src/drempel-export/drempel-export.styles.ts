import { css } from 'lit';

export const styles = css`
  :host {
    container-type: inline-size;
  }

  .formats {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--_space) * 4);
  }

  .format {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--_space) * 2) calc(var(--_space) * 4);
    align-items: center;
    max-inline-size: none;
  }

  .message {
    min-block-size: 1.5em;
    color: var(--_ok);
    font-weight: 600;
  }

  /* Of one width in every row, so that the texts stand in line. */
  @container (min-width: 34em) {
    .format {
      grid-template-columns: 15em minmax(0, 1fr);
    }
  }

  @media print {
    :host {
      display: none;
    }
  }
`;
