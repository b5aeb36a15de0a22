import type { CSSResult } from 'lit';
import { css } from 'lit';

/** Every public property goes back to what it is by itself, so that nothing of the page around comes through. */
const own = css`
  --drempel-color-surface: initial;
  --drempel-color-canvas: initial;
  --drempel-color-text: initial;
  --drempel-color-muted: initial;
  --drempel-color-line: initial;
  --drempel-color-control: initial;
  --drempel-color-accent: initial;
  --drempel-color-accent-strong: initial;
  --drempel-color-accent-soft: initial;
  --drempel-color-on-accent: initial;
  --drempel-space: initial;
  --drempel-radius: initial;
  --drempel-font: initial;
  --drempel-font-size: initial;
`;

/**
 * The themes: what each sets on the session element, for all that stands in it. With `tokens.styles.ts` the only place
 * with colours. What the page sets on the tag itself goes before a theme, as with every rule on `:host`.
 */
export const THEMES: Readonly<Record<string, CSSResult>> = {
  /** As Drempel is by itself, also in a page that sets its properties for other places. */
  neutral: css`
    :host {
      ${own}
      --drempel-font: system-ui, sans-serif;
    }
  `,

  /**
   * The look of the Flemish government: the tokens of its design system where the page has them, else what was published
   * of them. The typeface by name alone; it is not ours to hand out. That system has no dark side: there the colours are ours.
   */
  vlaanderen: css`
    :host {
      ${own}
      --drempel-color-surface: light-dark(var(--vl-color--background-default, #ffffff), #1b1d21);
      --drempel-color-canvas: light-dark(var(--vl-color--background-subtle, #f7f9fc), #131417);
      --drempel-color-text: light-dark(var(--vl-color--text-default, #333332), #f7f9fc);
      /* Not its "subtle": what is chosen has a soft fill, on which that one is too light. */
      --drempel-color-muted: light-dark(var(--vl-color--grey-900, #4d535b), #c3cad3);
      --drempel-color-line: light-dark(var(--vl-color--border-default, #cfd5dd), #4d535b);
      --drempel-color-control: light-dark(var(--vl-color--border-input, #8695a8), #8695a8);
      --drempel-color-accent: light-dark(var(--vl-color--action, #0055cc), #8db4e8);
      --drempel-color-accent-strong: light-dark(var(--vl-color--link-hover, #003b8e), #b2ccef);
      --drempel-color-accent-soft: light-dark(var(--vl-color--background-action-subtle, #e4ebf5), #1d2f4d);
      --drempel-color-on-accent: light-dark(var(--vl-color--text-on-action, #ffffff), #131417);
      --drempel-font: var(--vl-font, 'Flanders Art Sans', sans-serif);
      /* Text on such a page is large already. */
      --drempel-font-size: max(1em, 16px);
      --drempel-radius: 3px;
    }
  `,

  /** Black and white, and lines that are seen, for whoever needs more contrast than the rest of the page has. */
  contrast: css`
    :host {
      ${own}
      --drempel-color-surface: light-dark(#ffffff, #000000);
      --drempel-color-canvas: light-dark(#f2f2f2, #1a1a1a);
      --drempel-color-text: light-dark(#000000, #ffffff);
      --drempel-color-muted: light-dark(#262626, #e0e0e0);
      --drempel-color-line: light-dark(#767676, #8c8c8c);
      --drempel-color-control: light-dark(#000000, #ffffff);
      --drempel-color-accent: light-dark(#003b8e, #9fd0ff);
      --drempel-color-accent-strong: light-dark(#001f4d, #ffffff);
      --drempel-color-accent-soft: light-dark(#d6e6ff, #00264d);
      --drempel-color-on-accent: light-dark(#ffffff, #000000);
    }
  `,
};

/** How close things stand. Targets stay large enough for a finger. */
export const DENSITIES: Readonly<Record<string, CSSResult>> = {
  comfortable: css`
    :host {
      --drempel-space: initial;
    }
  `,
  compact: css`
    :host {
      --drempel-space: 3px;
      --drempel-font-size: max(1em, 16px);
    }
  `,
};

/** For a page whose paper is dark, or light, and does not say so. Meant for views alone: a session may have text of the page inside it. */
export const SCHEMES: Readonly<Record<'light' | 'dark', CSSResult>> = {
  light: css`
    :host {
      --_scheme: light;
    }
  `,
  dark: css`
    :host {
      --_scheme: dark;
    }
  `,
};
