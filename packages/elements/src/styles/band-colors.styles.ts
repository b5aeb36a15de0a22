import { css } from 'lit';

/** Colours of the bands, low to high: one hue, lighter to deeper. Beside the tokens, because only charts need them, and those come later. What is drawn takes no forced colours by itself. */
export const bandColors = css`
  :host {
    --_band-1: light-dark(#7f95b0, #7d8ea6);
    --_band-2: light-dark(#4c86b2, #6aa3cb);
    --_band-3: light-dark(#1f6b99, #7cc4ea);
    --_band-4: light-dark(#083f5c, #c0e6fb);
  }

  @media (forced-colors: active) {
    :host {
      --_band-1: CanvasText;
      --_band-2: CanvasText;
      --_band-3: CanvasText;
      --_band-4: CanvasText;
      --_canvas: Canvas;
      --_ink: CanvasText;
      --_line: CanvasText;
    }
  }
`;
