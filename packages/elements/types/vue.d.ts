import type { EmitFn, HTMLAttributes, PublicProps } from 'vue';
import type { DrempelElements } from '../editor/elements.js';

/**
 * Types for Vue's templates: `<drempel-scan instrument="actieplan" :heading-level="2" @drempel-ready="…" />`. Its checker
 * reads every name in camelCase, so those of attributes stand here in that form.
 */
type Camel<Name> = Name extends `${infer First}-${infer Rest}` ? `${First}${Capitalize<Camel<Rest>>}` : Name;

type Attributes<Tag extends keyof DrempelElements> = {
  [Name in keyof DrempelElements[Tag]['attributes'] as Camel<Name>]: DrempelElements[Tag]['attributes'][Name] | (true extends DrempelElements[Tag]['attributes'][Name] ? boolean : never);
};

type Own<Tag extends keyof DrempelElements> = Attributes<Tag> & Omit<DrempelElements[Tag]['properties'], keyof Attributes<Tag>>;

type VueElement<Tag extends keyof DrempelElements> = new () => DrempelElements[Tag]['element'] & {
  /** Only for the checker of templates. */
  $props: Own<Tag> & Omit<HTMLAttributes, keyof Own<Tag>> & PublicProps;
  /** Only for the checker of templates. */
  $emit: EmitFn<{ [Name in keyof DrempelElements[Tag]['events']]: (event: DrempelElements[Tag]['events'][Name]) => void }>;
};

export type DrempelVueElements = { [Tag in keyof DrempelElements]: VueElement<Tag> };

declare module 'vue' {
  interface GlobalComponents extends DrempelVueElements {}
}
