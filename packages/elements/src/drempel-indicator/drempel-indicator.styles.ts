import { css } from 'lit';

export const styles = css`
  .numbers {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 16em), 1fr));
    gap: var(--_space) calc(var(--_space) * 4);
  }

  /* Numbers stay in line, also when one name takes two lines or something is said under one of them. */
  .field {
    grid-row: span 3;
    grid-template-rows: subgrid;
  }

  .name {
    display: grid;
    align-content: end;
  }

  .check {
    color: var(--_caution);
    font-size: 0.92em;
    font-weight: 600;
  }

  .with-unit {
    display: flex;
    gap: calc(var(--_space) * 2);
    align-items: center;
  }

  .with-unit input {
    max-inline-size: 9em;
    font-variant-numeric: tabular-nums;
  }

  output {
    display: grid;
    gap: var(--_space);
    min-block-size: 4.6em;
    padding: calc(var(--_space) * 3);
    border-radius: var(--_radius);
    background: var(--_canvas);
    align-content: center;
  }

  @media (forced-colors: active) {
    output {
      border: 1px solid CanvasText;
    }
  }
`;
