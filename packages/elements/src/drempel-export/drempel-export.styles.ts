import { css } from 'lit';

export const styles = css`
  :host {
    container-type: inline-size;
  }

  .formats {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--_space) * 5);
  }

  .format {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--_space) * 2) calc(var(--_space) * 4);
    align-items: center;
    max-inline-size: none;
  }

  /* Words in line with those of the button, also where more stands under them. */
  .format:has(.more) {
    align-items: start;
  }

  button[aria-disabled='true']:not(.quiet) {
    border-color: var(--_control);
    color: var(--_muted);
    cursor: default;
  }

  .more {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_space) * 2) calc(var(--_space) * 5);
    align-items: end;
    margin-block-start: calc(var(--_space) * 2);
  }

  .more label {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space);
    max-inline-size: 100%;
    font-size: 0.92em;
  }

  select {
    max-inline-size: 100%;
    min-block-size: var(--_target);
    padding: calc(var(--_space) * 1.5) calc(var(--_space) * 2);
    border: 1px solid var(--_control);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_ink);
    font: inherit;
    /* From right to left, WebKit lets a long choice stick out of the page. */
    contain: paint;
    text-overflow: ellipsis;
  }

  .message {
    min-block-size: 1.5em;
    color: var(--_ok);
    font-weight: 600;
  }

  .message.failed {
    color: var(--_danger);
  }

  /* Of one width in every row, so that the texts stand in line. */
  @container (min-width: 34em) {
    .format {
      grid-template-columns: 15em minmax(0, 1fr);
    }

    .format:has(.more) .hint {
      display: block;
      padding-block-start: calc((var(--_target) - 1.5em) / 2);
    }
  }

  @media print {
    :host {
      display: none;
    }
  }
`;
