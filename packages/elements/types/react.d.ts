import type { HTMLAttributes, RefAttributes } from 'react';
import type { DrempelElements } from '../editor/elements.js';

/**
 * Types for React 19 and later, which sets properties and listens to any event:
 * `<drempel-scan instrument="actieplan" headingLevel={2} ondrempel-ready={(event) => …} />`.
 */
type Handlers<Events> = { [Name in keyof Events & string as `on${Name}`]?: (event: Events[Name]) => void };

type Own<Tag extends keyof DrempelElements> = DrempelElements[Tag]['properties'] &
  Omit<DrempelElements[Tag]['attributes'], keyof DrempelElements[Tag]['properties']> &
  Handlers<DrempelElements[Tag]['events']>;

type Props<Tag extends keyof DrempelElements> = Own<Tag> &
  Omit<HTMLAttributes<DrempelElements[Tag]['element']>, keyof Own<Tag>> &
  RefAttributes<DrempelElements[Tag]['element']> & { class?: string };

export type DrempelReactElements = { [Tag in keyof DrempelElements]: Props<Tag> };

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends DrempelReactElements {}
  }
}
