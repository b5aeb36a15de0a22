import { css } from 'lit';

/** Fields to type in, with their labels and errors. */
export const fields = css`
  input[type='text'],
  input[type='url'],
  input[type='date'],
  select,
  textarea {
    inline-size: 100%;
    min-block-size: var(--_target);
    margin: 0;
    /* Low enough that the thicker border of an error fits in the target, and nothing moves. */
    padding: calc(var(--_space) * 1.5) calc(var(--_space) * 3);
    border: 1px solid var(--_control);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_ink);
    font: inherit;
    line-height: 1.4;
  }

  textarea {
    display: block;
    min-block-size: 6em;
    resize: vertical;
  }

  input[aria-invalid='true'],
  textarea[aria-invalid='true'] {
    border: 2px solid var(--_danger);
  }

  .field {
    display: grid;
    gap: var(--_space);
  }

  .field > label {
    font-weight: 600;
  }

  .error {
    color: var(--_danger);
    font-weight: 600;
  }
`;
