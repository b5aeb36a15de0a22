import type { DrempelElements } from '../editor/elements.js';

/**
 * Types for the global `JSX` namespace: React 16 to 18, and whatever else reads it. Properties and events are set on the
 * element itself, by a `ref`. An attribute that is on or off may not be `false`: these write "false", which is on.
 */
type Props<Tag extends keyof DrempelElements> = DrempelElements[Tag]['attributes'] & {
  key?: string | number | null;
  ref?: { current: DrempelElements[Tag]['element'] | null } | ((element: DrempelElements[Tag]['element'] | null) => void) | null;
  children?: unknown;
  class?: string;
  dir?: 'ltr' | 'rtl' | 'auto';
  exportparts?: string;
  hidden?: true | '';
  id?: string;
  lang?: string;
  part?: string;
  slot?: string;
  style?: object;
  tabIndex?: number;
  title?: string;
};

export type DrempelJsxElements = { [Tag in keyof DrempelElements]: Props<Tag> };

declare global {
  namespace JSX {
    interface IntrinsicElements extends DrempelJsxElements {}
  }
}
