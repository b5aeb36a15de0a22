import type { Color, Scheme } from './contrast.ts';
import { colorAt, luminance } from './contrast.ts';

const DARK = '(prefers-color-scheme: dark)';
const FORCED = '(forced-colors: active)';

/**
 * The scheme that an element needs and its page does not give: `dark` where the paper behind it is dark while the
 * colour scheme around it is light, and the other way round. Nothing where they agree, or where nobody can tell.
 *
 * A page that is dark without `color-scheme: dark`, or that says `light dark` and stays white, would else leave us with
 * dark text on dark paper. `place` is where the browser can be asked for a colour.
 */
export function missingScheme(element: Element, place: ParentNode): Scheme | undefined {
  const paper = paperBehind(element, place);
  const outside = around(element);
  if (!paper || !outside || matchMedia(FORCED).matches) return undefined;
  // Where black and white text differ as much from it.
  const needed = luminance(paper) < 0.18 ? 'dark' : 'light';
  return needed === schemeOf(outside) ? undefined : needed;
}

function schemeOf(element: Element): Scheme {
  const { colorScheme } = getComputedStyle(element);
  const dark = colorScheme.includes('dark') && (!colorScheme.includes('light') || matchMedia(DARK).matches);
  return dark ? 'dark' : 'light';
}

/** The colour of the nearest paper; nothing where it is a picture, half seen through, or the browser's own. */
function paperBehind(element: Element, place: ParentNode): Color | undefined {
  for (let each: Element | null = element; each; each = around(each)) {
    const { backgroundColor, backgroundImage } = getComputedStyle(each);
    if (backgroundImage !== 'none') return undefined;
    const color = colorAt(place, backgroundColor);
    if (color[3] > 0) return color[3] > 0.9 ? color : undefined;
  }
  return undefined;
}

/** The element around this one, as the page is drawn. */
function around(element: Element): Element | null {
  if (element.assignedSlot) return element.assignedSlot;
  const { parentNode } = element;
  return parentNode instanceof ShadowRoot ? parentNode.host : element.parentElement;
}

const followed = new Set<WeakRef<Element>>();
let following = false;

/** Calls back for an element whenever the page may have changed its colours; lets go of elements that are gone. */
export function followPage<T extends Element>(element: T, again: (element: T) => void): void {
  if ([...followed].some((each) => each.deref() === element)) return;
  followed.add(new WeakRef(element));
  if (following) return;
  following = true;
  const look = (): void => {
    for (const each of followed) {
      const still = each.deref() as T | undefined;
      if (!still) followed.delete(each);
      else if (still.isConnected) again(still);
    }
  };
  const changes = new MutationObserver(look);
  for (const each of [document.documentElement, document.body]) changes.observe(each, { attributes: true });
  for (const query of [DARK, FORCED]) matchMedia(query).addEventListener('change', look);
}
