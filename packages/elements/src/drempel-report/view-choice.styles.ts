import { css } from 'lit';

export const choiceStyles = css`
  .choice {
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }

  .choice legend {
    padding: 0;
    font-weight: 600;
  }

  .options {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space) calc(var(--_space) * 6);
  }

  .options label {
    display: flex;
    gap: calc(var(--_space) * 2);
    align-items: center;
    min-block-size: var(--_target);
    cursor: pointer;
  }

  .options input {
    margin: 0;
  }

  .card > .choice {
    margin-block-end: calc(var(--_space) * 4);
  }
`;
