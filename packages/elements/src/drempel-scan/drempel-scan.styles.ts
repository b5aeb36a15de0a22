import { css } from 'lit';

export const styles = css`
  /* Not how the page happens to write around it: a scan in a heading, a caption or a toolbar reads as elsewhere. */
  :host {
    font-style: normal !important;
    font-weight: 400 !important;
    text-indent: 0 !important;
    text-transform: none !important;
    white-space: normal !important;
    /* From the attribute dir, as in what is drawn; a page that says it in CSS alone means its own layout. */
    direction: ltr !important;
  }

  :host(:dir(rtl)) {
    direction: rtl !important;
  }

  /* Not the element itself: where a page unsets everything, that is no box. */
  .scan {
    container-type: inline-size;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--_space) * 5);
  }

  .columns {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--_space) * 5);
    align-items: start;
  }

  .notice,
  .resumed {
    padding: calc(var(--_space) * 3) calc(var(--_space) * 4);
    border-inline-start: 4px solid var(--_caution);
    border-radius: var(--_radius);
    background: var(--_canvas);
  }

  .resumed {
    border-inline-start-color: var(--_ok);
  }

  aside drempel-save-status {
    display: none;
  }

  .loading {
    padding-block: calc(var(--_space) * 8);
    color: var(--_muted);
  }

  /* Buttons without a box reach 10 px beyond their words on either side: none may lie over the next. */
  .foot {
    column-gap: calc(var(--_space) * 6);
    padding-block-start: calc(var(--_space) * 3);
    border-block-start: 1px solid var(--_line);
  }

  drempel-report,
  drempel-plan {
    margin-block-end: calc(var(--_space) * 8);
  }

  drempel-charter,
  drempel-export {
    margin-block-start: calc(var(--_space) * 8);
  }

  @container (min-width: 40em) {
    .columns {
      --_save-status: none;
      grid-template-columns: minmax(0, 15em) minmax(0, 1fr);
      gap: calc(var(--_space) * 8);
    }

    aside drempel-save-status {
      display: block;
      padding: calc(var(--_space) * 4) calc(var(--_space) * 3) 0;
    }

    aside {
      position: sticky;
      inset-block-start: 1em;
      --_progress-list: grid;
      --_progress-toggle: none;
    }
  }

  @media print {
    .foot,
    aside {
      display: none;
    }
  }
`;
