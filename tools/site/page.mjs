/** The frame around every page of the documentation: plain HTML, no script, one style sheet. */
import { dirname, posix } from 'node:path';
import { escape } from './markdown.mjs';

/** A page may load what stands beside it, and nothing else. */
export const PAGE_POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'";

export const WORDS = {
  en: { skip: 'To the content', menu: 'Documentation', demo: 'Demo', configurator: 'Configurator', docs: 'Documentation', onPage: 'On this page', allPages: 'All pages', site: 'Drempel' },
  nl: { skip: 'Naar de inhoud', menu: 'Documentatie', demo: 'Demo', configurator: 'Samensteller', docs: 'Documentatie (Engels)', onPage: 'Op deze pagina', allPages: 'Alle pagina’s', site: 'Drempel' },
};

/**
 * @param {{ address: string, lang: 'en' | 'nl', title: string, content: string, menu?: { title: string, pages: { address: string, title: string }[] }[],
 *   headings?: { level: number, text: string, id: string }[], policy?: string, head?: string, wide?: boolean }} page
 *   address: from the folder of the documentation; head: more for the head; policy: what the page may load
 */
export function frame({ address, lang, title, content, menu = [], headings = [], policy = PAGE_POLICY, head = '', wide = false }) {
  const words = WORDS[lang];
  const to = (other) => posix.relative(dirname(address), other) || posix.basename(other);
  const here = (other) => (other === address ? ' aria-current="page"' : '');
  const configurator = lang === 'nl' ? 'configurator.html' : 'configurator.en.html';
  return `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escape(title === words.site ? title : `${title} · ${words.site}`)}</title>
<link rel="stylesheet" href="${to('site.css')}">
<link rel="icon" href="${to('icon.svg')}" type="image/svg+xml">
${head}</head>
<body>
<a class="skip" href="#content">${words.skip}</a>
<header>
<p class="brand">Drempel</p>
<nav aria-label="${words.site}"><ul>
<li><a href="${to('../index.html')}">${words.demo}</a></li>
<li><a href="${to('index.html')}"${here('index.html')}>${words.docs}</a></li>
<li><a href="${to(configurator)}"${here(configurator)}>${words.configurator}</a></li>
${menu.length ? `<li class="to-menu"><a href="#menu">${words.allPages}</a></li>\n` : ''}</ul></nav>
</header>
<div class="${wide ? 'wide' : 'columns'}">
<main id="content" tabindex="-1">
${content.replace('</h1>\n', () => `</h1>\n${onThisPage(headings, words)}`)}</main>
${menu.length ? `<nav class="menu" id="menu" aria-label="${words.menu}">${menuList(menu, to, here)}</nav>\n` : ''}</div>
</body>
</html>
`;
}

const menuList = (menu, to, here) =>
  menu.map(({ title, pages }) => `<h2>${escape(title)}</h2>\n<ul>\n${pages.map((page) => `<li><a href="${to(page.address)}"${here(page.address)}>${escape(page.title)}</a></li>\n`).join('')}</ul>\n`).join('');

/** Long pages begin with the way to their sections. */
function onThisPage(headings, words) {
  const sections = headings.filter(({ level }) => level === 2);
  if (sections.length < 4) return '';
  return `<details class="on-this-page"><summary>${words.onPage}</summary><ul>${sections.map(({ text, id }) => `<li><a href="#${id}">${escape(text)}</a></li>`).join('')}</ul></details>\n`;
}
