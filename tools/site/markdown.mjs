/** From a page in Markdown to HTML, with the addresses it has in the site. */
import { existsSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { Marked } from 'marked';
import { root } from '../run.mjs';

export const escape = (text) => text.replace(/[&<>"']/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' })[sign]);

const SIGNS = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
const asText = (html) => html.replace(/<[^>]*>/g, '').replace(/&(\w+|#39);/g, (entity, name) => SIGNS[name] ?? entity);

/** As forges make addresses of headings. */
const anchorOf = (title) => title.toLowerCase().replace(/[^\p{L}\p{N}\s_-]/gu, '').trim().replace(/\s/g, '-');

/** Where a page of the repository stands in the site, from the folder of the documentation. Those of the root have a folder of their own: SECURITY.md is not docs/security.md. */
export function addressOf(path) {
  const inSite = path.replace(/^(?!README)([A-Z]+)\.md$/, (_, name) => `project/${name.toLowerCase()}.md`).replace(/^docs\//, '').replace(/(^|\/)README\.md$/, '$1index.md');
  return inSite.replace(/\.md$/, '.html');
}

/**
 * @param {string} path of the page, from the root of the repository
 * @param {string} text in Markdown
 * @param {{ pages: string[], assets: string[] }} site paths of all pages, and of the files that come along
 * @returns {{ title: string, html: string, headings: { level: number, text: string, id: string }[] }}
 */
export function renderPage(path, text, site) {
  const headings = [];
  const marked = new Marked({ gfm: true, renderer: rendererOf(path, site, headings) });
  const html = marked.parse(text);
  const title = headings.find(({ level }) => level === 1)?.text ?? path;
  return { title, html, headings };
}

function rendererOf(path, site, headings) {
  const used = new Map();
  return {
    heading({ tokens, depth }) {
      const inner = this.parser.parseInline(tokens);
      const plain = asText(inner);
      const base = anchorOf(plain);
      const times = used.get(base) ?? 0;
      used.set(base, times + 1);
      const id = times ? `${base}-${times}` : base;
      headings.push({ level: depth, text: plain, id });
      return `<h${depth} id="${id}">${inner}</h${depth}>\n`;
    },
    link({ href, title, tokens }) {
      const inner = this.parser.parseInline(tokens);
      const to = target(path, href, site);
      if (to === undefined) return `${inner} <span class="path">(${escape(posix.join(dirname(path), href.split('#')[0]))})</span>`;
      return `<a href="${escape(to)}"${title ? ` title="${escape(title)}"` : ''}>${inner}</a>`;
    },
    table(token) {
      const row = (cells, tag) => `<tr>${cells.map((cell) => `<${tag}${cell.align ? ` class="${cell.align}"` : ''}${tag === 'th' ? ' scope="col"' : ''}>${this.parser.parseInline(cell.tokens)}</${tag}>`).join('')}</tr>\n`;
      // What is wider than the page is moved inside its own box, also with the keyboard.
      const name = escape(token.header.map(({ text }) => text.replaceAll('`', '').trim()).filter(Boolean).join(', ') || 'Table');
      return `<div class="scroll" role="group" tabindex="0" aria-label="${name}"><table>\n<thead>${row(token.header, 'th')}</thead>\n<tbody>${token.rows.map((cells) => row(cells, 'td')).join('')}</tbody></table></div>\n`;
    },
    code({ text: code, lang }) {
      return `<pre tabindex="0" role="group" aria-label="Code${lang ? `: ${escape(lang)}` : ''}"><code>${escape(code)}</code></pre>\n`;
    },
    html({ text: raw }) {
      // Comments go; other HTML would be markup that nobody looked at.
      if (/^\s*<!--[^]*-->\s*$/.test(raw)) return '';
      return escape(raw);
    },
    image({ text: alternative }) {
      return escape(alternative ?? '');
    },
  };
}

/** The address that a link has in the site; nothing when what it leads to is only in the repository. */
function target(path, href, { pages, assets }) {
  if (/^\w+:/.test(href) || href.startsWith('#')) return href;
  const [file, anchor] = href.split('#');
  const to = posix.normalize(posix.join(dirname(path), decodeURI(file)));
  const found = [to, posix.join(to, 'README.md')].find((each) => pages.includes(each) || assets.includes(each));
  if (!found) {
    if (!existsSync(join(root, to))) throw new Error(`${path}: the link ${href} leads nowhere`);
    return undefined;
  }
  const address = posix.relative(dirname(addressOf(path)), addressOf(found)) || posix.basename(addressOf(found));
  return anchor === undefined ? address : `${address}#${anchor}`;
}
