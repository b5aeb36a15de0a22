import { css } from 'lit';

export const styles = css`
  fieldset {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--_space) * 3);
    justify-items: start;
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }

  legend {
    padding: 0;
  }

  .row {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--_space) * 2);
    inline-size: 100%;
    padding-inline-start: calc(var(--_space) * 3);
    border-inline-start: 3px solid var(--_line);
    justify-items: start;
  }

  .field {
    inline-size: 100%;
  }
`;
