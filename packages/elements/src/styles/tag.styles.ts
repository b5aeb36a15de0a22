import { css } from 'lit';

/** A word that says something about the numbers beside it. */
export const tagStyles = css`
  .tag {
    display: inline-block;
    padding-inline: 0.5em;
    border: 1px solid var(--_control);
    border-radius: var(--_radius);
    color: var(--_muted);
    font-size: max(0.8em, 13px);
    font-weight: 400;
    line-height: 1.4;
    white-space: nowrap;
  }
`;
