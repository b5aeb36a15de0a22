import { directionOf } from '@drempel/core/direction.js';
import type { IPropertiesOptions, Paragraph, Table } from 'docx';
import { AlignmentType, BorderStyle, Footer, LevelFormat, LineRuleType, PageNumber, Paragraph as DocxParagraph, ShadingType, TextRun } from 'docx';
import { PAPER_COLORS } from './paper-colors.ts';
import type { Paper } from './paper.ts';
import { ISOLATES, officeLanguage, paperText } from './paper-text.ts';

/** Twentieths of a point, as Word counts: A4, with margins of 2 cm. */
const A4 = { width: 11_906, height: 16_838 };
const MARGIN = 1_134;

/** Between the margins. */
export const PAGE_WIDTH = A4.width - 2 * MARGIN;

const color = (name: 'ink' | 'muted' | 'line' | 'accent' | 'accentStrong' | 'accentSoft') => PAPER_COLORS[name].slice(1);
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };

export const NO_BORDERS = { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none };
export const signatureBorders = { top: none, bottom: none, left: none, right: none };
export const headShading = { type: ShadingType.CLEAR, color: 'auto', fill: color('accentSoft') };

export function cellBorders(head: boolean) {
  const bottom = head ? { style: BorderStyle.SINGLE, size: 12, color: color('accent') } : { style: BorderStyle.SINGLE, size: 4, color: color('line') };
  return { top: none, left: none, right: none, bottom };
}

/** Styles, lists, language, page and footer; everything but the words. */
export function frame({ language, words, title }: Paper, children: (Paragraph | Table)[]): IPropertiesOptions {
  const code = officeLanguage(language);
  return {
    features: { updateFields: false },
    styles: {
      default: {
        document: {
          run: { font: 'Calibri', size: 22, color: color('ink'), language: directionOf(language) === 'rtl' ? { bidirectional: code } : { value: code } },
          paragraph: { spacing: { after: 120, line: 276, lineRule: LineRuleType.AUTO } },
        },
        heading1: { run: { size: 44, bold: true, color: color('ink') }, paragraph: { spacing: { after: 240 }, keepNext: true } },
        heading2: {
          run: { size: 30, bold: true, color: color('accentStrong') },
          paragraph: { spacing: { before: 480, after: 160 }, keepNext: true, border: { bottom: { style: BorderStyle.SINGLE, size: 12, space: 4, color: color('accent') } } },
        },
        heading3: { run: { size: 24, bold: true, color: color('ink') }, paragraph: { spacing: { before: 320, after: 100 }, keepNext: true } },
        hyperlink: { run: { color: color('accent'), underline: { type: 'single' } } },
        listParagraph: { paragraph: { spacing: { after: 80 } } },
      },
      paragraphStyles: [
        { id: 'Lead', name: 'Lead', basedOn: 'Normal', run: { size: 28 }, paragraph: { spacing: { after: 200 } } },
        { id: 'Note', name: 'Note', basedOn: 'Normal', run: { color: color('muted') } },
        { id: 'Fact', name: 'Fact', basedOn: 'Normal', paragraph: { spacing: { after: 40 } } },
        { id: 'Cell', name: 'Cell', basedOn: 'Normal', run: { size: 20 }, paragraph: { spacing: { after: 20, line: 252, lineRule: LineRuleType.AUTO } } },
        { id: 'Caption', name: 'caption', basedOn: 'Normal', run: { size: 20, color: color('muted') }, paragraph: { keepNext: true, spacing: { before: 120, after: 60 } } },
      ],
    },
    numbering: {
      config: [
        { reference: 'points', levels: [{ level: 0, format: LevelFormat.BULLET, text: '•', alignment: AlignmentType.START, style: { paragraph: { indent: { start: 360, hanging: 360 } } } }] },
        { reference: 'steps', levels: [{ level: 0, format: LevelFormat.DECIMAL, text: '%1.', alignment: AlignmentType.START, style: { paragraph: { indent: { start: 360, hanging: 360 } } } }] },
      ],
    },
    sections: [
      {
        properties: { page: { size: A4, margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN } } },
        footers: { default: footer(paperText(title.replace(ISOLATES, ''), words.cut), words.page, directionOf(language) === 'rtl') },
        children,
      },
    ],
  };
}

function footer(title: string, page: string, rightToLeft: boolean): Footer {
  const [before = '', between = '', after = ''] = page.split('#');
  const run = { size: 18, color: color('muted'), ...(rightToLeft ? { rightToLeft } : {}) };
  return new Footer({
    children: [
      new DocxParagraph({
        alignment: AlignmentType.END,
        bidirectional: rightToLeft,
        children: [new TextRun({ ...run, text: `${title} · ${before}` }), new TextRun({ ...run, children: [PageNumber.CURRENT, between, PageNumber.TOTAL_PAGES, after] })],
      }),
    ],
  });
}
