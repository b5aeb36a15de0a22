/** From what was chosen to what one copies, for each host. Runs in browsers and in Node; nothing here touches a page. */

/**
 * @typedef {{ host: string, instrument: string, src: string, scan: string, organisation: string, sector: string, langs: string[], lang: string,
 *   theme: string, density: string, storage: string, shared: boolean, submitUrl: string, submitTo: string }} Choice
 * @typedef {{ file: string, languages: string[], integrity: string, weight: number, beside: string[] }} Embed weight: in bytes, as it travels
 */

/** The smallest file that has all these languages; the one with most where none has all. @param {Embed[]} embeds */
export function embedFor(langs, embeds) {
  const fitting = embeds.filter(({ languages }) => langs.every((lang) => languages.includes(lang)));
  if (fitting.length) return fitting.reduce((best, each) => (each.weight < best.weight ? each : best));
  return embeds.reduce((best, each) => (each.languages.length > best.languages.length ? each : best));
}

/** The attributes of the tag, without those that say what is usual anyway. @param {Choice} choice @returns {[string, string | true][]} */
export function attributesOf(choice) {
  const own = choice.src !== '';
  const all = [
    ['instrument', own ? '' : choice.instrument],
    ['src', choice.src],
    ['scan', own ? '' : choice.scan],
    ['organisation', choice.organisation.trim()],
    ['sector', own ? '' : choice.sector],
    ['lang', choice.lang],
    ['theme', choice.theme],
    ['density', choice.density],
    ['storage', choice.storage === 'local' ? '' : choice.storage],
    ['shared', choice.shared],
    ['submit-url', choice.submitUrl.trim()],
    ['submit-to', choice.submitTo.trim()],
  ];
  return all.filter(([, value]) => value !== '' && value !== false);
}

/** What the page's policy must allow besides the strictest that there is. */
export function policyFor({ src, submitUrl }) {
  const strict = "default-src 'none'; script-src 'self'; style-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html";
  const origins = [src, submitUrl.trim()].filter(Boolean).map((address) => /^https?:\/\/[^/?#]+/i.exec(address)?.[0] ?? "'self'");
  return origins.length ? `${strict}; connect-src ${[...new Set(origins)].join(' ')}` : strict;
}

/** As text between double quotes in HTML, JSX and the templates of Vue and Angular: there `{{` would begin a sum. */
const quoted = (value) => `"${value.replace(/[&"<>{}]/g, (sign) => ({ '&': '&amp;', '"': '&quot;', '<': '&lt;', '>': '&gt;', '{': '&#123;', '}': '&#125;' })[sign])}"`;
const tag = (attributes, indent = '') => `${indent}<drempel-scan${attributes.map(([name, value]) => (value === true ? ` ${name}` : ` ${name}=${quoted(value)}`)).join('')}></drempel-scan>`;

/** As a scalar in YAML: what JSON takes for text, YAML does. */
const scalar = (value) => (value === true ? 'true' : JSON.stringify(value));

/** In a shortcode, WordPress reads `\x22` as a quotation mark; brackets would end it, `<` would be cleaned away. */
const inShortcode = (value) => `"${value.replace(/["\\[\]<>]/g, (sign) => `\\x${sign.charCodeAt(0).toString(16)}`)}"`;

const camel = (name) => name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
const snake = (name) => name.replaceAll('-', '_');
const known = (attributes, names) => attributes.filter(([name]) => names.includes(name));

const SETUP = `import { offerInstruments } from '@drempel/elements';
import { catalog } from '@drempel/instruments';

offerInstruments(catalog);
`;

/**
 * Every host: `example`, the folder in examples/ that shows it whole; `npm`, whether the host's own bundler makes the files; `knows`, the
 * attributes that its module passes on, where not all, and `fixed`, those that it sets itself; `parts(attributes, embed, version)`, what to copy: where it goes, and what.
 */
export const HOSTS = {
  plain: {
    example: 'plain',
    npm: false,
    parts: (attributes, { file, integrity }, version) => [
      ['index.html', `<script type="module" src="${file}?v=${version}" integrity="${integrity}"></script>\n${tag(attributes)}`],
    ],
  },
  react: {
    example: 'react',
    npm: true,
    parts: (attributes) => [['main.tsx', SETUP], ['App.tsx', `export function App() {\n  return (\n${tag(attributes, '    ')}\n  );\n}`]],
  },
  vue: { example: 'vue', npm: true, parts: (attributes) => [['main.ts', SETUP], ['App.vue', `<template>\n${tag(attributes, '  ')}\n</template>`]] },
  angular: { example: 'angular', npm: true, parts: (attributes) => [['main.ts', SETUP], ['app.html', tag(attributes)]] },
  sharepoint: {
    example: 'sharepoint',
    npm: true,
    knows: ['scan', 'organisation', 'sector', 'storage', 'submit-url', 'submit-to'],
    fixed: { instrument: 'actieplan' },
    parts: (attributes) => [['DrempelWebPart.manifest.json › preconfiguredEntries', `"properties": ${JSON.stringify(Object.fromEntries(attributes.map(([name, value]) => [camel(name), value])), null, 2)}`]],
  },
  liferay: {
    example: 'liferay',
    npm: false,
    parts: (attributes) => [['client-extension.yaml › drempel-scan', `properties:\n${attributes.map(([name, value]) => `  - ${scalar(`${name}=${value}`)}\n`).join('')}`.trimEnd()]],
  },
  drupal: {
    example: 'drupal',
    npm: false,
    knows: ['instrument', 'scan', 'organisation', 'sector', 'storage', 'submit-url', 'submit-to'],
    parts: (attributes, { file, integrity }) => [
      ['drempel.libraries.yml › scan', `js:\n  assets/${file}:\n    minified: true\n    preprocess: false\n    attributes:\n      type: module\n      integrity: ${integrity}`],
      ['block.block.drempel.yml', `settings:\n${attributes.map(([name, value]) => `  ${snake(name)}: ${scalar(value)}\n`).join('')}`.trimEnd()],
    ],
  },
  wordpress: {
    example: 'wordpress',
    npm: false,
    knows: ['instrument', 'src', 'scan', 'organisation', 'sector', 'lang', 'storage', 'submit-url', 'submit-to'],
    parts: (attributes) => [['shortcode', `[drempel${attributes.map(([name, value]) => ` ${snake(name)}=${inShortcode(value)}`).join('')}]`]],
  },
};

/**
 * All that one copies for the chosen host.
 *
 * @param {Choice} choice @param {{ version: string, embeds: Embed[] }} built
 * @returns {{ parts: [where: string, text: string][], files: string[], embed: Embed, integrity?: string, left: string[], policy: string }}
 *   files: to put on the server; left: attributes that the host's module does not pass on
 */
export function snippetFor(choice, { version, embeds }) {
  const host = HOSTS[choice.host];
  const all = attributesOf(choice).filter(([name, value]) => host.fixed?.[name] !== value);
  const attributes = host.knows ? known(all, host.knows) : all;
  const embed = embedFor(choice.langs, embeds);
  return {
    parts: host.parts(attributes, embed, version),
    files: host.npm ? [] : [embed.file, ...embed.beside, 'drempel.LICENSES.txt'],
    embed,
    integrity: host.npm ? undefined : embed.integrity,
    left: all.filter(([name]) => !attributes.some(([kept]) => kept === name)).map(([name]) => name),
    policy: policyFor(choice),
  };
}
