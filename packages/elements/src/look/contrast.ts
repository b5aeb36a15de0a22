export type Scheme = 'light' | 'dark';

/** A colour as it is computed: red, green, blue and opacity, all in [0, 1]. */
export type Color = readonly [red: number, green: number, blue: number, alpha: number];

/**
 * A colour in any notation of CSS (also `var(…)`, `light-dark(…)` or `oklch(…)`), as it is computed at an element.
 * Asks the browser, by an element that is taken away at once: `place` is where it stands, and `scheme` the colour scheme
 * to look under, when that is not the one there.
 */
export function colorAt(place: ParentNode, color: string, scheme?: Scheme): Color {
  const probe = document.createElement('i');
  if (scheme) probe.style.colorScheme = scheme;
  // Mixed with itself, every notation is computed to one: color(srgb r g b / a).
  probe.style.forcedColorAdjust = 'none';
  probe.style.color = `color-mix(in srgb, ${color}, ${color})`;
  place.append(probe);
  const [red = 0, green = 0, blue = 0, alpha = 1] = getComputedStyle(probe).color.match(/-?[\d.]+(e-?\d+)?/g)?.map(Number) ?? [];
  probe.remove();
  return [red, green, blue, alpha];
}

/** How light a colour is, from 0 (black) to 1 (white): relative luminance, as WCAG 2 defines it. */
export function luminance([red, green, blue]: Color): number {
  const [r = 0, g = 0, b = 0] = [red, green, blue].map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** How much two colours differ, from 1 to 21. What shines through the first is the second. */
export function contrast(front: Color, back: Color): number {
  const [red, green, blue] = ([0, 1, 2] as const).map((part) => front[part] * front[3] + back[part] * (1 - front[3])) as [number, number, number];
  const [dark = 0, light = 0] = [luminance([red, green, blue, 1]), luminance(back)].sort((one, other) => one - other);
  return (light + 0.05) / (dark + 0.05);
}
