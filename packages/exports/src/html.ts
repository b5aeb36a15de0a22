import { directionOf } from '@drempel/core/direction.js';
import { paperStyle } from './html-style.ts';
import { bandColor, PAPER_COLORS } from './paper-colors.ts';
import { SHORT_TABLE, spansOf } from './paper.ts';
import type { Bar, Block, Cell, Column, Heading, Paper, Span, Table, Text } from './paper.ts';
import { paperText } from './paper-text.ts';

/**
 * A paper as one HTML file that stands alone: no script, nothing fetched, and a policy in it that forbids both. Plain
 * enough to be read in ten years; printed, it makes a tagged PDF with pages that break well.
 */
export function paperToHtml(paper: Paper): string {
  return new HtmlPaper(paper).written();
}

/** What may stand in an attribute or between tags. */
function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** The policy of the file itself: should somebody find a way around the escaping, still nothing runs or is fetched. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

class HtmlPaper {
  readonly #paper: Paper;
  #bars = 0;

  constructor(paper: Paper) {
    this.#paper = paper;
  }

  written(): string {
    const { language, title, organisation, made } = this.#paper;
    const name = escaped(this.#text(title));
    return `<!doctype html>
<html lang="${escaped(language)}" dir="${directionOf(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="Drempel">
<meta name="date" content="${escaped(made)}">
${organisation ? `<meta name="author" content="${escaped(this.#text(organisation))}">\n` : ''}<title>${name}</title>
<style>
${paperStyle(this.#paper)}
</style>
</head>
<body>
<main>
<header>
<h1>${name}</h1>
${this.#body()}
</main>
</body>
</html>
`;
  }

  /** Everything after the title: what belongs to the head, the first part, which sums it up, the contents, and the other parts. */
  #body(): string {
    const { blocks } = this.#paper;
    const starts = blocks.flatMap((block, index) => (isPart(block) ? [index] : []));
    const head = blocks.slice(0, starts[0] ?? blocks.length);
    const parts = starts.map((start, index) => blocks.slice(start, starts[index + 1]));
    return [
      ...head.map((block) => this.#block(block)),
      '</header>',
      ...parts.slice(0, 1).map((part) => this.#part(part, 1)),
      this.#contents(parts.map(([heading]) => heading as Heading)),
      ...parts.slice(1).map((part, index) => this.#part(part, index + 2)),
    ].filter(Boolean).join('\n');
  }

  #contents(headings: readonly Heading[]): string {
    if (headings.length < 4) return '';
    const items = headings.map(({ text }, index) => `<li><a href="#part-${index + 1}">${this.#inline(text)}</a></li>`);
    return `<nav aria-labelledby="contents">\n<h2 id="contents">${escaped(this.#paper.words.contents)}</h2>\n<ol>\n${items.join('\n')}\n</ol>\n</nav>`;
  }

  #part([heading, ...blocks]: readonly Block[], number: number): string {
    const { text, newPage } = heading as Heading;
    return `<section aria-labelledby="part-${number}"${newPage ? ' class="new-page"' : ''}>
<h2 id="part-${number}">${this.#inline(text)}</h2>
${blocks.map((block) => this.#block(block)).join('\n')}
</section>`;
  }

  #block(block: Block): string {
    switch (block.kind) {
      case 'heading':
        return `<h${block.level}>${this.#inline(block.text)}</h${block.level}>`;
      case 'paragraph':
        return `<p${block.role ? ` class="${block.role}"` : ''}>${this.#inline(block.text)}</p>`;
      case 'list': {
        const tag = block.ordered ? 'ol' : 'ul';
        return `<${tag}>\n${block.items.map((item) => `<li>${this.#inline(item)}</li>`).join('\n')}\n</${tag}>`;
      }
      case 'facts':
        return `<dl>\n${block.facts.map(([term, text]) => `<div><dt>${escaped(this.#text(term))}</dt><dd>${this.#inline(text)}</dd></div>`).join('\n')}\n</dl>`;
      case 'signature':
        return `<div class="signatures">\n${block.lines.map(({ label, text }) => `<p class="signature"><span class="hand">${text ? this.#inline({ text, written: true }) : '&#160;'}</span><span class="under">${escaped(this.#text(label))}</span></p>`).join('\n')}\n</div>`;
      case 'table':
        return this.#table(block);
    }
  }

  /** Roles are told, because narrow windows show the cells below each other, and browsers would forget what they are. */
  #table({ caption, columns, rows }: Table): string {
    const heads = columns.map(({ label, number, width }) => `<th role="columnheader" scope="col" style="inline-size:${width}%"${number ? ' class="number"' : ''}>${escaped(this.#text(label))}</th>`);
    return `<table role="table"${rows.length <= SHORT_TABLE ? ' class="short"' : ''}>
<caption>${this.#inline(caption)}</caption>
<thead role="rowgroup"><tr role="row">${heads.join('')}</tr></thead>
<tbody role="rowgroup">
${rows.map((row) => `<tr role="row">${row.map((cell, index) => this.#cell(cell, columns[index], index)).join('')}</tr>`).join('\n')}
</tbody>
</table>`;
  }

  #cell(cell: Cell, column: Column | undefined, index: number): string {
    const inner = this.#cellContent(cell);
    // A sign before or behind a number stays on its side.
    const content = column?.number ? `<bdi>${inner}</bdi>` : inner;
    if (index === 0) return `<th role="rowheader" scope="row">${content}</th>`;
    return `<td role="cell" data-label="${escaped(this.#text(column?.label ?? ''))}"${column?.number ? ' class="number"' : ''}>${content}</td>`;
  }

  #cellContent(cell: Cell): string {
    if (typeof cell === 'object' && 'bar' in cell) return this.#bar(cell.bar);
    if (typeof cell === 'object' && 'lines' in cell) return cell.lines.map((line) => `<p>${this.#inline(line)}</p>`).join('');
    return this.#inline(cell);
  }

  #bar({ score, low, high, title, description }: Bar): string {
    const id = `bar-${(this.#bars += 1)}`;
    const color = bandColor(score ?? 0);
    const at = (share: number) => Math.round(share * 2000) / 10;
    const range = high > low ? `<rect x="${at(low)}" y="4" width="${Math.max(1, at(high) - at(low))}" height="12" fill="${color}" fill-opacity=".28" stroke="${color}" stroke-opacity=".7"/>` : '';
    const fill = score === undefined ? '' : `<rect x="0" y="7" width="${at(score)}" height="6" fill="${color}"/><rect x="${Math.min(197, Math.max(0, at(score) - 1.5))}" y="1" width="3" height="18" fill="${PAPER_COLORS.ink}"/>`;
    return `<svg role="img" aria-labelledby="${id} ${id}-more" viewBox="0 0 200 20" preserveAspectRatio="none"><title id="${id}">${escaped(this.#text(title))}</title><desc id="${id}-more">${escaped(this.#text(description))}</desc><rect x="0" y="7" width="200" height="6" fill="${PAPER_COLORS.canvas}" stroke="${PAPER_COLORS.line}"/>${range}${fill}</svg>`;
  }

  #inline(text: Text): string {
    return spansOf(text).map((span) => this.#span(span)).join('');
  }

  #span({ text, lang, strong, quiet, href, written }: Span): string {
    let content = escaped(this.#text(text));
    if (written) content = `<bdi class="written">${content}</bdi>`;
    if (href) content = `<a href="${escaped(href)}" rel="noopener noreferrer">${content}</a>`;
    if (strong) content = `<strong>${content}</strong>`;
    if (quiet || lang) content = `<span${quiet ? ' class="quiet"' : ''}${lang ? ` lang="${escaped(lang)}" dir="${directionOf(lang)}"` : ''}>${content}</span>`;
    return content;
  }

  #text(text: string): string {
    return paperText(text, this.#paper.words.cut);
  }
}

function isPart(block: Block): block is Heading {
  return block.kind === 'heading' && block.level === 2;
}
