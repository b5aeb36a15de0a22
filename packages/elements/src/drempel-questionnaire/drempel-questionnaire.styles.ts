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
    padding-block-start: calc(var(--_space) * 2);
  }

  /* Whoever shows it elsewhere, such as a scan beside its progress, says so with this one. */
  drempel-save-status {
    display: var(--_save-status, block);
    margin-inline-start: auto;
  }

  @media print {
    .navigation {
      display: none;
    }
  }
`;
