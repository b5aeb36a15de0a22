import { css } from 'lit';

export const styles = css`
  section + section,
  section ~ .notes > .note {
    margin-block-start: calc(var(--_space) * 5);
  }

  .note {
    padding: calc(var(--_space) * 3) calc(var(--_space) * 4);
    border-inline-start: 4px solid var(--_ok);
    border-radius: var(--_radius);
    background: var(--_canvas);
  }

  .notice {
    border-inline-start-color: var(--_caution);
  }

  .notice + section,
  .note + .note {
    margin-block-start: calc(var(--_space) * 3);
  }

  .version {
    display: grid;
    gap: calc(var(--_space) * 2);
    justify-items: start;
  }

  li {
    max-inline-size: none;
  }

  li + li {
    padding-block-start: calc(var(--_space) * 4);
    border-block-start: 1px solid var(--_line);
  }

  button + .hint {
    margin-block-start: calc(var(--_space) * 2);
  }

  button.sure {
    border-color: var(--_danger);
    color: var(--_danger);
  }

  .sides {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(14em, 100%), 1fr));
    gap: calc(var(--_space) * 3);
    margin-block-start: calc(var(--_space) * 2);
  }

  .sides > div {
    padding: calc(var(--_space) * 3);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }

  dt {
    color: var(--_muted);
    font-size: 0.92em;
  }

  @media print {
    :host {
      display: none;
    }
  }
`;
