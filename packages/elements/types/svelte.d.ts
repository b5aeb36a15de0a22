import type { HTMLAttributes } from 'svelte/elements';
import type { DrempelElements } from '../editor/elements.js';

/**
 * Types for Svelte: `<drempel-scan instrument="actieplan" headingLevel={2} ondrempel-ready={(event) => …} />`, and
 * `on:drempel-ready` as it was before Svelte 5.
 */
type Handlers<Events> = { [Name in keyof Events & string as `on${Name}` | `on:${Name}`]?: (event: Events[Name]) => void };

type Own<Tag extends keyof DrempelElements> = DrempelElements[Tag]['properties'] &
  Omit<DrempelElements[Tag]['attributes'], keyof DrempelElements[Tag]['properties']> &
  Handlers<DrempelElements[Tag]['events']>;

type Props<Tag extends keyof DrempelElements> = Own<Tag> & Omit<HTMLAttributes<DrempelElements[Tag]['element']>, keyof Own<Tag>>;

export type DrempelSvelteElements = { [Tag in keyof DrempelElements]: Props<Tag> };

declare module 'svelte/elements' {
  interface SvelteHTMLElements extends DrempelSvelteElements {}
}
