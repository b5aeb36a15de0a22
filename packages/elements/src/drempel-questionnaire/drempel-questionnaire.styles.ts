import { css } from 'lit';

export const styles = css`
  .header {
    display: grid;
    gap: calc(var(--_space) * 2);
    margin-block-end: calc(var(--_space) * 5);
  }

  .section {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--_space) * 5);
    margin-block-end: calc(var(--_space) * 6);
  }

  .navigation {
    flex-direction: row-reverse;
    justify-content: flex-end;
    padding-block-start: calc(var(--_space) * 2);
  }

  drempel-save-status {
    order: -1;
    margin-inline-start: auto;
  }

  @media print {
    .navigation {
      display: none;
    }
  }
`;
