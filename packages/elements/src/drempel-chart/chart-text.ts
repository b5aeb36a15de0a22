import type { SVGTemplateResult } from 'lit';
import { svg } from 'lit';

/**
 * A text in a picture, at a place of its own: where the picture is mirrored it is turned back around that place, so that
 * it can be read. (Around its middle would be simpler, with `transform-box`; WebKit takes the picture's corner then.)
 */
export function chartText(className: string, x: number, y: number, text: string): SVGTemplateResult {
  return svg`<g transform="translate(${x} ${y})"><text class=${className}>${text}</text></g>`;
}
