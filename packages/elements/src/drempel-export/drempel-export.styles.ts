import { css } from 'lit';

export const styles = css`
  .format {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_space) * 2) calc(var(--_space) * 4);
    align-items: center;
    max-inline-size: none;
  }

  .format button {
    min-inline-size: 14em;
  }

  .message {
    min-block-size: 1.5em;
    color: var(--_ok);
    font-weight: 600;
  }

  @media print {
    :host {
      display: none;
    }
  }
`;
