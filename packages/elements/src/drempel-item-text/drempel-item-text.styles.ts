import { css } from 'lit';

export const styles = css`
  /* The same text in the same line, before and after its terms can be opened. */
  :host {
    display: inline;
    color: inherit !important;
    font: inherit !important;
    line-height: inherit !important;
    text-align: inherit !important;
  }

  .line {
    display: block;
  }
`;
