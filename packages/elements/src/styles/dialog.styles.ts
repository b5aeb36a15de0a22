import { css } from 'lit';

/** A dialog over the page, which is dimmed behind it. */
export const dialogStyles = css`
  dialog {
    max-inline-size: min(34em, calc(100% - 2em));
    padding: calc(var(--_space) * 6);
    border: 1px solid var(--_control);
    border-radius: calc(var(--_radius) * 1.5);
    background: var(--_surface);
    color: var(--_ink);
  }

  dialog::backdrop {
    background: rgb(16 20 27 / 55%);
  }
`;
