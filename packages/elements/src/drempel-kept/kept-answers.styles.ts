import { css } from 'lit';

/** The list of answers that no longer count, wherever it stands. */
export const keptStyles = css`
  .kept {
    display: grid;
    gap: calc(var(--_space) * 3);
    padding-inline-start: 1.25em;
  }

  .kept .label,
  .kept .said,
  .kept .hint {
    display: block;
    overflow-wrap: anywhere;
  }
`;
