/** What the manifest says of each element, in the form that the files for editors are made from. */
import { choicesOf } from '../manifest.mjs';

/**
 * @param {object} manifest custom-elements.json
 * @returns {Promise<object[]>} elements by tag: attributes, properties that can be set but have no attribute, events,
 *   slots, parts and custom properties, each with its description
 */
export async function elementsIn(manifest) {
  const suggestions = await knownValues();
  return manifest.modules
    .flatMap(({ path, declarations = [] }) => declarations.filter(({ tagName }) => tagName).map((declaration) => element(path, declaration, suggestions)))
    .sort((a, b) => (a.tag < b.tag ? -1 : 1));
}

function element(module, { tagName, name, description, attributes = [], members = [], events = [], slots = [], cssParts = [], cssProperties = [] }, suggestions) {
  return {
    tag: tagName,
    className: name,
    module,
    description,
    attributes: attributes.map((each) => attribute(each, suggestions)),
    properties: members.filter(({ kind, readonly, attribute: has, static: isStatic }) => kind === 'field' && !readonly && !has && !isStatic).map(typed),
    events: events.map(typed),
    slots,
    parts: cssParts,
    cssProperties,
  };
}

const typed = ({ name, type, description }) => ({ name, type: type.text, description });

/** `kind`: boolean, number or text; `values`: the only ones, or those that the built-in instruments know (`open`). */
function attribute({ name, fieldName, type, default: initial, description }, suggestions) {
  const text = type.text.replace(/ \| undefined$/, '');
  const only = choicesOf(text)?.map((value) => ({ name: value }));
  return {
    name,
    property: fieldName,
    kind: ['boolean', 'number'].includes(text) ? text : 'text',
    type: text,
    values: only ?? suggestions[name] ?? [],
    open: !only,
    default: initial,
    description,
  };
}

/** Values that the built-in instruments and the elements know, by attribute; those with a name have it in English. */
async function knownValues() {
  const { catalog } = await import('@drempel/instruments'); // which the step before has built
  const instruments = await Promise.all(catalog.map((entry) => entry.load('en')));
  const [{ FORMATS }, { LANGUAGES }] = await Promise.all(['drempel-export/formats.js', 'localize/translations.js'].map((file) => import(`../../packages/elements/dist/${file}`)));
  const languageNames = new Intl.DisplayNames(['en'], { type: 'language' });
  const choices = (field) => instruments.flatMap(({ profile }) => profile.filter(({ id }) => id === field).flatMap((each) => each.choices)).map(({ id, label }) => ({ name: id, description: label }));
  return {
    instrument: instruments.map(({ id, title }) => ({ name: id, description: title })),
    scan: instruments.flatMap(({ scans }) => scans).map(({ id, title }) => ({ name: id, description: title })),
    view: instruments.flatMap(({ views }) => views).map(({ id, title }) => ({ name: id, description: title })),
    sector: choices('sector'),
    'respondent-role': choices('role'),
    lang: LANGUAGES.map((name) => ({ name, description: languageNames.of(name) })),
    formats: FORMATS.map((name) => ({ name })),
  };
}
