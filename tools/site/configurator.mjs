/** The configurator's pages and what they choose from: read from what was built, so that a new language, theme or file is offered by itself. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EMBEDS } from '../build-embed.mjs';
import { elementsOf } from '../manifest.mjs';
import { readManifest } from '../read-manifest.mjs';
import { root } from '../run.mjs';
import { configuratorPage } from './configurator-page.mjs';

/** The language of the page, and its address. The first is the usual one. */
export const PAGES = [
  { lang: 'nl', address: 'configurator.html' },
  { lang: 'en', address: 'configurator.en.html' },
];

/** The file that has every language: the scan that the configurator shows comes from it. */
const EVERY_LANGUAGE = 'drempel.all.js';

/** @returns {Promise<[path: string, content: string | Buffer][]>} from the folder of the documentation */
export async function configuratorFiles() {
  if (!existsSync(join(root, 'dist', EVERY_LANGUAGE))) return [];
  const built = builtFiles();
  const pages = await Promise.all(PAGES.map(async ({ lang, address }) => [address, configuratorPage({ lang, address, ...(await choicesIn(lang, built)) })]));
  return [...pages, ['choices.mjs', choicesModule(built)], [EVERY_LANGUAGE, readFileSync(join(root, 'dist', EVERY_LANGUAGE))]];
}

/** What was built: version, and each file to embed with its languages, hash, weight and the files that must stand beside it. */
export function builtFiles() {
  const published = (name) => JSON.parse(readFileSync(join(root, 'dist', `${name}.integrity.json`), 'utf8'));
  const every = [...new Set(Object.keys(languagesOfInstruments()))];
  const embeds = EMBEDS.filter(({ name }) => existsSync(join(root, 'dist', `${name}.integrity.json`))).map(({ name, languages, siblings }) => {
    const { integrity, size } = published(name);
    return { file: name, languages: languages ?? every, integrity, weight: size.brotli, beside: siblings.map(({ file }) => file) };
  });
  return { version: published(EVERY_LANGUAGE).version, embeds };
}

/** Languages of the built-in instrument, each with its texts. */
function languagesOfInstruments() {
  const file = readFileSync(join(root, 'packages/instruments/src/actieplan/languages.ts'), 'utf8');
  return Object.fromEntries([...file.matchAll(/^ {2}(\w\w): /gm)].map(([, language]) => [language, language]));
}

/** What can be chosen, in the words of a language. */
async function choicesIn(lang, { embeds }) {
  const { catalog } = await import('@drempel/instruments/catalog.js');
  const instruments = await Promise.all(catalog.map(({ load }) => load(lang)));
  const [{ scans, profile }] = instruments;
  const scan = elementsOf(readManifest()).find(({ tag }) => tag === 'drempel-scan');
  const names = new Intl.DisplayNames([lang], { type: 'language' });
  return {
    instruments: instruments.map(({ id, title }) => [id, title]),
    scans: scans.map(({ id, title, minutes }) => [id, `${title} (${minutes} min)`]),
    sectors: profile.find(({ id }) => id === 'sector').choices.map(({ id, label }) => [id, label]),
    languages: [...new Set(embeds.flatMap(({ languages }) => languages))].map((language) => [language, names.of(language)]),
    storage: wordsOf(scan, 'storage'),
    themes: wordsOf(scan, 'theme'),
    densities: wordsOf(scan, 'density'),
  };
}

/** The words that the type of an attribute allows; none where there is no such attribute. */
export function wordsOf({ attributes }, name) {
  return attributes.find((each) => each.name === name)?.choices ?? [];
}

/** What stands in the form when nothing was chosen. */
export const DEFAULTS = {
  host: 'plain', instrument: 'actieplan', src: '', scan: 'quick', organisation: '', sector: '', langs: ['nl', 'en'], lang: '', theme: '', density: '', storage: 'local', shared: false, submitUrl: '', submitTo: '',
};

const choicesModule = (built) => `/** Made by tools/site/configurator.mjs from what was built. */
export const BUILT = ${JSON.stringify(built, null, 2)};
export const DEFAULTS = ${JSON.stringify(DEFAULTS, null, 2)};
`;
