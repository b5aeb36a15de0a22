import { noChange } from 'lit';
import type { ElementPart } from 'lit';
import { Directive, directive } from 'lit/directive.js';

/** What the controls of a story say: attributes by name. */
export type Attributes = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** Sets attributes from the controls of a story, and takes away those that say nothing, as a page's author would. */
class AttributesDirective extends Directive {
  override render(_args: Attributes): unknown {
    return noChange;
  }

  override update({ element }: ElementPart, [args]: [Attributes]): unknown {
    for (const [name, value] of Object.entries(args)) {
      if (value === undefined || value === null || value === '' || value === false) element.removeAttribute(name);
      else element.setAttribute(name, value === true ? '' : String(value));
    }
    return this.render(args);
  }
}

/** Within a tag: `<drempel-item ${attributes(args)}>`. */
export const attributes = directive(AttributesDirective);
