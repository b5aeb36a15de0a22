/** Makes the documentation site in out/site/docs: every page of docs/ and what these lead to, and the configurator. */
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { filesUnder } from './files.mjs';
import { root } from './run.mjs';
import { configuratorFiles } from './site/configurator.mjs';
import { addressOf, renderPage } from './site/markdown.mjs';
import { menuOf } from './site/menu.mjs';
import { frame } from './site/page.mjs';

export const DOCS_SITE = 'out/site/docs';

/** Every page in Markdown that a reader may want: paths from the root. */
export const docPages = () => [
  ...['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'SECURITY.md', 'bench/README.md'].filter((path) => existsSync(join(root, path))),
  ...filesUnder('docs', /\.md$/), ...filesUnder('examples', /README\.md$/), ...filesUnder('packages/instruments/src', /\.md$/),
];

/** The site: path from its folder, and content. */
export async function docsSite() {
  const pages = docPages();
  const assets = filesUnder('docs', /\.json$/);
  const rendered = pages.map((path) => ({ path, address: addressOf(path), ...renderPage(path, readFileSync(join(root, path), 'utf8'), { pages, assets }) }));
  const twice = rendered.find(({ address }, index) => rendered.findIndex((each) => each.address.toLowerCase() === address.toLowerCase()) !== index);
  if (twice) throw new Error(`two pages would be ${twice.address}`);
  const titled = (path) => rendered.find((page) => page.path === path);
  const menu = menuOf(pages).map(({ title, pages: group }) => ({ title, pages: group.map(titled).map(({ address, title: name }) => ({ address, title: name })) }));
  return [
    ...rendered.map(({ address, title, html, headings }) => [address, frame({ address, lang: 'en', title, content: html, menu, headings })]),
    ...assets.map((path) => [addressOf(path), readFileSync(join(root, path))]),
    ...filesUnder('site', /\.(css|mjs)$/).map((path) => [path.replace(/^site\//, ''), readFileSync(join(root, path))]),
    ...(await configuratorFiles()),
  ];
}

export async function buildDocs() {
  const folder = join(root, DOCS_SITE);
  rmSync(folder, { recursive: true, force: true });
  for (const [path, content] of await docsSite()) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  copyFileSync(join(root, 'demo/icon.svg'), join(folder, 'icon.svg'));
}
