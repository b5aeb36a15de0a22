import * as classes from '@drempel/elements/classes.js';
import { expect } from '@open-wc/testing';
import type { LitElement, TemplateResult } from 'lit';
import { render } from 'lit';
import { argTypesOf } from '../.storybook/arg-types.ts';
import { elements } from '../.storybook/manifest.ts';

interface StoryFile {
  readonly default: { readonly component?: string };
  readonly Overview?: { readonly args?: Record<string, unknown>; readonly render: (args: Record<string, unknown>) => TemplateResult };
}

const files = Object.values(import.meta.glob<StoryFile>('./*.stories.ts', { eager: true }));
const tagOf = (name: string) => name.replace(/[A-Z]/g, (letter, at: number) => `${at ? '-' : ''}${letter.toLowerCase()}`);
const all = Object.entries(classes).filter(([, each]) => typeof each === 'function' && each.prototype instanceof HTMLElement) as [string, typeof LitElement][];

/** Every attribute that an element reads, with a value that could stand there. */
const attributesOf = (element: typeof LitElement): [string, unknown][] =>
  [...element.elementProperties].flatMap(([name, { attribute, type, state }]) => {
    if (attribute === false || state) return [];
    return [[typeof attribute === 'string' ? attribute : String(name).toLowerCase(), type === Boolean ? true : type === Number ? 3 : 'something']];
  });

describe('the controls of the stories', () => {
  const { warn } = console;
  let place: HTMLElement;

  beforeEach(() => {
    console.warn = () => {}; // Most of these values are mistakes, and are told so.
    place = document.createElement('div');
    document.body.append(place);
  });

  afterEach(() => {
    place.remove();
    console.warn = warn;
  });

  it('are there for elements at all', () => expect(all.length).to.be.greaterThan(20));

  for (const [name, element] of all) {
    const tag = tagOf(name);

    it(`<${tag}> has a story "Overview" in which each of its attributes can be set`, () => {
      const overview = files.find((file) => file.default.component === tag && file.Overview)?.Overview;
      expect(overview, `stories/${tag}.stories.ts with an Overview`).not.to.equal(undefined);
      for (const [attribute, value] of attributesOf(element)) {
        render(overview?.render({ ...overview.args, [attribute]: value }), place);
        expect(place.querySelector(tag)?.getAttribute(attribute), attribute).to.equal(value === true ? '' : String(value));
        render(overview?.render({ ...overview.args, [attribute]: undefined }), place);
        expect(place.querySelector(tag)?.hasAttribute(attribute), `${attribute} taken away`).to.equal(false);
      }
    });

    it(`<${tag}> has a control of the fitting kind for each of its attributes`, function () {
      const facts = elements.find((each) => each.tag === tag);
      if (!facts) this.skip(); // The manifest is made by `npm run build`.
      const argTypes = argTypesOf(facts);
      for (const [attribute, value] of attributesOf(element)) {
        const kind = facts.attributes.find((each) => each.name === attribute)?.choices ? 'select' : { boolean: 'boolean', number: 'number', string: 'text' }[typeof value as 'boolean' | 'number' | 'string'];
        expect(argTypes[attribute]?.control, attribute).to.deep.equal({ type: kind });
      }
      for (const attribute of facts.attributes) expect(argTypes[attribute.name]?.control, attribute.name).to.have.property('type');
    });
  }
});
