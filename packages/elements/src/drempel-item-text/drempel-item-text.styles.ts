import { css } from 'lit';

export const styles = css`
  /* The same text in the same line, before and after its terms can be opened. */
  :host {
    display: inline;
    color: inherit;
    font: inherit;
    line-height: inherit;
    text-align: inherit;
  }

  .line {
    display: block;
  }
`;
