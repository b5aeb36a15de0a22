import { css } from 'lit';

export const styles = css`
  .lead {
    font-size: 1.12em;
    font-weight: 600;
  }

  .error {
    color: var(--_danger);
    font-weight: 600;
  }

  li {
    max-inline-size: none;
  }

  button.entry {
    margin-inline: -2px;
    padding-inline: 0;
    text-align: start;
  }
`;
