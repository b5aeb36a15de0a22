import { css } from 'lit';

/**
 * The look of every element: a dozen public properties with their defaults, mapped once to private names. Pages set
 * the `--drempel-…` ones. Other colours stand beside it (bands) and in `look/` (themes); `look/pairs.ts` knows every pair.
 *
 * Sizes are in `em` and `px`, never in `rem`: Flemish government pages set the root to 10 px.
 *
 * @cssprop [--drempel-color-surface=light-dark(#ffffff, #171c26)] - Cards.
 * @cssprop [--drempel-color-canvas=light-dark(#f4f6f9, #10141b)] - Soft backgrounds.
 * @cssprop [--drempel-color-text=light-dark(#1b2330, #eef2f7)] - Text.
 * @cssprop [--drempel-color-muted=light-dark(#4d586b, #b3bfd1)] - Help text.
 * @cssprop [--drempel-color-line=light-dark(#d5dbe5, #333d4f)] - Rules that only decorate.
 * @cssprop [--drempel-color-control=light-dark(#6a768c, #8492a9)] - Borders of fields.
 * @cssprop [--drempel-color-accent=light-dark(#0a58a6, #7cb8f2)] - Buttons, links, focus, and what is chosen.
 * @cssprop [--drempel-color-accent-strong=light-dark(#063a70, #b5d7f9)] - The accent under the pointer.
 * @cssprop [--drempel-color-accent-soft=light-dark(#e6f0fa, #1c2f45)] - Fill of what is chosen.
 * @cssprop [--drempel-color-on-accent=light-dark(#ffffff, #10141b)] - Text on the accent.
 * @cssprop [--drempel-space=4px] - Unit of all space.
 * @cssprop [--drempel-radius=6px] - Corners.
 * @cssprop [--drempel-font=inherit] - Font family.
 * @cssprop [--drempel-font-size=max(1.125em, 16px)] - Size of text.
 */
export const tokens = css`
  :host {
    --_surface: var(--drempel-color-surface, light-dark(#ffffff, #171c26));
    --_canvas: var(--drempel-color-canvas, light-dark(#f4f6f9, #10141b));
    --_ink: var(--drempel-color-text, light-dark(#1b2330, #eef2f7));
    --_muted: var(--drempel-color-muted, light-dark(#4d586b, #b3bfd1));
    --_line: var(--drempel-color-line, light-dark(#d5dbe5, #333d4f));
    --_control: var(--drempel-color-control, light-dark(#6a768c, #8492a9));
    --_accent: var(--drempel-color-accent, light-dark(#0a58a6, #7cb8f2));
    --_accent-strong: var(--drempel-color-accent-strong, light-dark(#063a70, #b5d7f9));
    --_accent-soft: var(--drempel-color-accent-soft, light-dark(#e6f0fa, #1c2f45));
    --_on-accent: var(--drempel-color-on-accent, light-dark(#ffffff, #10141b));
    --_danger: light-dark(#a8242d, #ff9ea3);
    --_caution: light-dark(#7a4a00, #f2c166);
    --_ok: light-dark(#0b6b4f, #7fd6b4);
    --_shadow: light-dark(0 1px 3px rgb(27 35 48 / 12%), none);
    --_space: var(--drempel-space, 4px);
    --_radius: var(--drempel-radius, 6px);
    --_target: 44px;

    display: block;
    /* A page that says “* { … }” says it of our tags too, and would win: what text needs is ours alone. */
    box-sizing: border-box;
    color: var(--_ink) !important;
    color-scheme: var(--_scheme);
    font-family: var(--drempel-font, inherit) !important;
    /* Once larger than the page's text, however deep elements stand in each other: inside, 1em. */
    font-size: var(--_inner-size, var(--drempel-font-size, max(1.125em, 16px))) !important;
    line-height: 1.5 !important;
    text-align: start !important;
  }

  :host([hidden]) {
    display: none;
  }

  *,
  *::before,
  *::after {
    --_inner-size: 1em;
    box-sizing: border-box;
  }

  /* Text runs in the direction of its own script, also where page and text differ: Dutch questions on an Arabic page.
     It stays on the side of the page, and in lists and tables it is the parts that run so. */
  :where(h1, h2, h3, h4, h5, h6, p, legend, dt, summary, label, span, [lang]):not(.number, th) {
    unicode-bidi: plaintext;
    text-align: match-parent;
  }

  :focus-visible {
    outline: 3px solid var(--_accent);
    outline-offset: 2px;
    border-radius: var(--_radius);
  }

  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  /* Text, backgrounds and borders the browser forces by itself; these say which borders mean something. */
  @media (forced-colors: active) {
    :host {
      --_accent: Highlight;
      --_accent-strong: LinkText;
      --_on-accent: HighlightText;
    }
  }
`;
