import type { Color, Scheme } from '@drempel/elements/look/contrast.js';
import type { ColorName } from '@drempel/elements/look/pairs.js';

/** The public properties that are colours, with what each is for. */
export const COLOR_FIELDS: readonly (readonly [name: ColorName, use: string])[] = [
  ['accent', 'buttons, links, focus, what is chosen'],
  ['accent-strong', 'the same, under the pointer'],
  ['accent-soft', 'fill of what is chosen'],
  ['on-accent', 'text on accent'],
  ['surface', 'cards'],
  ['canvas', 'soft backgrounds'],
  ['text', 'text'],
  ['muted', 'help text'],
  ['control', 'borders of fields'],
  ['line', 'rules that only decorate'],
];

/** The others: what each is by itself, what it is for, and the property of CSS that takes the same values. */
export const SIZE_FIELDS: readonly (readonly [name: string, own: string, use: string, like: string])[] = [
  ['space', '4px', 'unit of all space', 'inline-size'],
  ['radius', '6px', 'corners', 'border-radius'],
  ['font', 'inherit', 'font family', 'font-family'],
  ['font-size', 'max(1.125em, 16px)', 'size of text', 'font-size'],
];

/** What a reader of the theme page has set. */
export interface ThemeSettings {
  readonly theme: string;
  readonly density: string;
  /** By name, the colour in both schemes. */
  readonly colors: ReadonlyMap<ColorName, Readonly<Record<Scheme, string>>>;
  /** By name behind `--drempel-`, as it was typed. */
  readonly sizes: ReadonlyMap<string, string>;
}

/** Whether what was typed is a value of CSS; nothing typed is fine. */
export function fits(name: string, typed: string): boolean {
  const like = SIZE_FIELDS.find(([each]) => each === name)?.[3] ?? '';
  return !typed.trim() || CSS.supports(like, typed.trim());
}

/** Every property that was set, as it goes on the tag. */
export function declarations({ colors, sizes }: ThemeSettings): [property: string, value: string][] {
  return [
    ...[...colors].map(([name, { light, dark }]): [string, string] => [`--drempel-color-${name}`, light === dark ? light : `light-dark(${light}, ${dark})`]),
    ...[...sizes].filter(([name, typed]) => typed.trim() && fits(name, typed)).map(([name, typed]): [string, string] => [`--drempel-${name}`, typed.trim()]),
  ];
}

/** What to copy into a page: the tag with its attributes, and the rule for the properties. */
export function themeCss(settings: ThemeSettings): string {
  const { theme, density } = settings;
  const attributes = Object.entries({ theme, density }).flatMap(([name, value]) => (value ? ` ${name}="${value}"` : [])).join('');
  const rules = declarations(settings).map(([property, value]) => `  ${property}: ${value};\n`).join('');
  return `/* <drempel-scan${attributes} …> */\n${rules ? `drempel-scan {\n${rules}}\n` : '/* No property was changed. */\n'}`;
}

/** A colour as a picker takes it. */
export function hex([red, green, blue]: Color): string {
  return `#${[red, green, blue].map((part) => Math.round(Math.min(1, Math.max(0, part)) * 255).toString(16).padStart(2, '0')).join('')}`;
}
