import { directionOf } from '@drempel/core/direction.js';
import type { IRunOptions, ParagraphChild } from 'docx';
import {
  Bookmark, Document, ExternalHyperlink, HeadingLevel, ImageRun, InternalHyperlink, Packer, Paragraph, Table, TableCell, TableLayoutType, TableRow, TextRun, VerticalAlignTable, WidthType,
} from 'docx';
import { BAR_HEIGHT, BAR_WIDTH, barPicture } from './bar-picture.ts';
import { cellBorders, frame, headShading, NO_BORDERS, PAGE_WIDTH, signatureBorders } from './docx-style.ts';
import { PAPER_COLORS } from './paper-colors.ts';
import type { Bar, Block, Cell, Facts, Heading, Paper, Signature, Span, Table as PaperTable, Text } from './paper.ts';
import { SHORT_TABLE, spansOf } from './paper.ts';
import { ISOLATES, isRightToLeft, linesOf, officeLanguage, paperText } from './paper-text.ts';

/**
 * A paper as a Word file (Office Open XML): real headings, lists and tables whose heading rows come back on every page,
 * alternative texts on pictures, the language of every text, page numbers, A4. People can work further in it.
 */
export async function paperToDocx(paper: Paper): Promise<ArrayBuffer> {
  const { title, organisation, blocks } = paper;
  const writer = new DocxPaper(paper);
  const document = new Document({
    title: writer.text(title.replace(ISOLATES, '')),
    ...(organisation ? { creator: writer.text(organisation), lastModifiedBy: writer.text(organisation) } : { creator: 'Drempel' }),
    ...frame(paper, [writer.heading({ kind: 'heading', level: 1, text: title }), ...writer.written(blocks)]),
  });
  return Packer.toArrayBuffer(document);
}

const LEVELS = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;

class DocxPaper {
  readonly #paper: Paper;
  readonly #rightToLeft: boolean;
  /** Parts of the paper, in order: what the contents point at. */
  readonly #parts: readonly Heading[];
  #lists = 0;

  constructor(paper: Paper) {
    this.#paper = paper;
    this.#rightToLeft = directionOf(paper.language) === 'rtl';
    this.#parts = paper.blocks.filter((block): block is Heading => block.kind === 'heading' && block.level === 2);
  }

  /** The blocks, with the contents after the first part, which sums them up. */
  written(blocks: readonly Block[]): (Paragraph | Table)[] {
    return blocks.flatMap((block, index) => [...(block === this.#parts[1] ? this.#contents() : []), ...this.#block(block, blocks[index + 1])]);
  }

  heading(heading: Heading): Paragraph {
    const { level, text, newPage } = heading;
    const part = this.#parts.indexOf(heading);
    const children = this.#runs(text);
    return this.#paragraph(part < 0 ? children : [new Bookmark({ id: `part-${part + 1}`, children })], { heading: LEVELS[level], pageBreakBefore: newPage ?? false });
  }

  text(text: string): string {
    return paperText(text, this.#paper.words.cut);
  }

  #contents(): Paragraph[] {
    if (this.#parts.length < 4) return [];
    return [
      this.#paragraph(this.#runs(this.#paper.words.contents, { bold: true }), { keepNext: true, spacing: { before: 240 } }),
      ...this.#parts.map(({ text }, index) =>
        this.#paragraph([new InternalHyperlink({ anchor: `part-${index + 1}`, children: this.#runs(text, { style: 'Hyperlink' }) })], { spacing: { after: 40 } }),
      ),
    ];
  }

  #block(block: Block, next?: Block): (Paragraph | Table)[] {
    switch (block.kind) {
      case 'heading':
        return [this.heading(block)];
      case 'paragraph':
        return [this.#paragraph(this.#runs(block.text), { ...(block.role ? { style: block.role === 'lead' ? 'Lead' : 'Note' } : {}), keepNext: next?.kind === 'table' })];
      case 'list': {
        // Each list of steps counts from one.
        const numbering = { reference: block.ordered ? 'steps' : 'points', level: 0, instance: (this.#lists += 1) };
        return block.items.map((item) => this.#paragraph(this.#runs(item), { numbering, style: 'ListParagraph' }));
      }
      case 'facts':
        return this.#facts(block);
      case 'signature':
        return [this.#signatures(block)];
      case 'table':
        return this.#table(block);
    }
  }

  /** Not as a table: nothing here has a column to look up, and as paragraphs it reads aloud as it is meant. */
  #facts({ facts }: Facts): Paragraph[] {
    return facts.map(([term, text], index) =>
      this.#paragraph([...this.#runs({ text: term, quiet: true }), ...this.#runs(this.#paper.words.joint), ...this.#runs(text)], { style: 'Fact', keepNext: index < facts.length - 1 }),
    );
  }

  #table({ caption, columns, rows }: PaperTable): (Paragraph | Table)[] {
    const widths = columns.map(({ width }) => Math.round((PAGE_WIDTH * width) / 100));
    const head = new TableRow({
      tableHeader: true,
      cantSplit: true,
      children: columns.map(({ label, number }, index) => this.#cell([this.#paragraph(this.#runs(label, { bold: true }), { style: 'Cell', keepNext: rows.length <= SHORT_TABLE, ...this.#end(number) })], widths[index], true)),
    });
    const short = rows.length <= SHORT_TABLE;
    const body = rows.map(
      (row, at) =>
        new TableRow({
          cantSplit: true,
          children: row.map((cell, index) => this.#cell(this.#cellParagraphs(cell, index, columns[index]?.number, widths[index] ?? 0, short && at < rows.length - 1), widths[index], false)),
        }),
    );
    return [
      this.#paragraph(this.#runs(caption), { style: 'Caption', keepNext: true }),
      new Table({
        rows: [head, ...body],
        columnWidths: widths,
        width: { size: 100, type: WidthType.PERCENTAGE },
        layout: TableLayoutType.FIXED,
        tableLook: { firstRow: true, firstColumn: true, noVBand: true, noHBand: true },
        visuallyRightToLeft: this.#rightToLeft,
        borders: NO_BORDERS,
      }),
      this.#paragraph([], { style: 'Cell' }),
    ];
  }

  #cell(children: Paragraph[], width = 0, head: boolean): TableCell {
    return new TableCell({
      children,
      width: { size: width, type: WidthType.DXA },
      borders: cellBorders(head),
      ...(head ? { shading: headShading, verticalAlign: VerticalAlignTable.BOTTOM } : {}),
      margins: { top: 60, bottom: 60, left: 90, right: 90 },
    });
  }

  #cellParagraphs(cell: Cell, index: number, number = false, width: number, keepNext: boolean): Paragraph[] {
    if (typeof cell === 'object' && 'bar' in cell) return [this.#paragraph([this.#bar(cell.bar, width)], { style: 'Cell', keepNext })];
    const lines = typeof cell === 'object' && 'lines' in cell ? cell.lines : [cell];
    return lines.map((line) => this.#paragraph(this.#runs(line, index === 0 ? { bold: true } : {}), { style: 'Cell', keepNext, ...this.#end(number) }));
  }

  #bar(bar: Bar, width: number): ImageRun {
    // From twentieths of a point to pixels of 1/96 inch, without the margins of the cell.
    const pixels = Math.round((width - 200) / 15);
    return new ImageRun({
      type: 'png',
      data: barPicture(bar, this.#rightToLeft),
      transformation: { width: pixels, height: Math.round((pixels * BAR_HEIGHT) / BAR_WIDTH) },
      altText: { name: this.text(bar.title), title: this.text(bar.title), description: `${this.text(bar.title)}. ${this.text(bar.description)}` },
    });
  }

  #signatures({ lines }: Signature): Table {
    const width = Math.round(PAGE_WIDTH / lines.length);
    return new Table({
      columnWidths: lines.map(() => width),
      width: { size: 100, type: WidthType.PERCENTAGE },
      layout: TableLayoutType.FIXED,
      visuallyRightToLeft: this.#rightToLeft,
      borders: NO_BORDERS,
      rows: [
        new TableRow({
          cantSplit: true,
          children: lines.map(
            ({ label, text }) =>
              new TableCell({
                width: { size: width, type: WidthType.DXA },
                borders: signatureBorders,
                margins: { right: 300 },
                children: [
                  this.#paragraph(text ? this.#runs({ text, written: true }) : [], { style: 'Cell', spacing: { before: 700 }, border: { bottom: cellBorders(true).bottom } }),
                  this.#paragraph(this.#runs({ text: label, quiet: true, written: true }), { style: 'Cell' }),
                ],
              }),
          ),
        }),
      ],
    });
  }

  #paragraph(children: readonly ParagraphChild[], options: Omit<ConstructorParameters<typeof Paragraph>[0] & object, 'children' | 'text'> = {}): Paragraph {
    return new Paragraph({ ...options, bidirectional: this.#rightToLeft, children });
  }

  #end(number = false): { alignment?: 'end' } {
    return number ? { alignment: 'end' } : {};
  }

  #runs(text: Text, base: IRunOptions = {}): ParagraphChild[] {
    return spansOf(text).flatMap((span) => this.#run(span, base));
  }

  #run({ text, lang, strong, quiet, href, written }: Span, base: IRunOptions): ParagraphChild[] {
    const language = officeLanguage(lang ?? this.#paper.language);
    const options: IRunOptions = {
      ...base,
      ...(strong ? { bold: true } : {}),
      ...(quiet ? { color: PAPER_COLORS.muted.slice(1) } : {}),
      ...(lang ? { language: directionOf(language) === 'rtl' ? { bidirectional: language } : { value: language } } : {}),
      ...(href ? { style: 'Hyperlink' } : {}),
    };
    const runs = linesOf(this.text(text)).flatMap((line, index) =>
      // What stands isolated in a text becomes a run of its own: so Word keeps directions apart, and it needs no signs for it.
      line.split(ISOLATES).filter((piece, at) => piece || !at).map((piece, at, pieces) => {
        const rightToLeft = written || pieces.length > 1 ? isRightToLeft(piece, !written && this.#rightToLeft) : directionOf(language) === 'rtl';
        return new TextRun({ ...options, text: piece, ...(rightToLeft ? { rightToLeft } : {}), ...(index && !at ? { break: 1 } : {}) });
      }),
    );
    return href ? [new ExternalHyperlink({ link: href, children: runs })] : runs;
  }
}
