/**
 * Reads a number as people write it in this language: `12`, `3,5`, `1.250`, `1 250`. With one sign that could be
 * either, three digits behind it make it a thousands sign only where the language uses it so. Digits of an Arabic
 * keyboard are digits in every language.
 *
 * @returns The number, `undefined` for an empty text, `NaN` for something that is no number.
 */
export function readNumber(text: string, language: string): number | undefined {
  const bare = text.replace(/[\s\u00A0\u202F'’]/gu, '').replace(/[٠-٩٫٬]/g, (sign) => '0123456789,.'.charAt('٠١٢٣٤٥٦٧٨٩٫٬'.indexOf(sign)));
  if (!bare) return undefined;
  const thousands = /^en\b/i.test(language) ? ',' : '.';
  const decimal = thousands === ',' ? '.' : ',';
  const grouped = new RegExp(`^-?\\d{1,3}(\\${thousands}\\d{3})+(\\${decimal}\\d+)?$`);
  const plain = grouped.test(bare) ? bare.replaceAll(thousands, '') : bare;
  const standard = plain.replace(',', '.');
  return /^-?(\d+\.?\d*|\.\d+)$/.test(standard) ? Number(standard) : NaN;
}

/** Writes a number so that `readNumber` gives it back. */
export function writeNumber(value: number | undefined, language: string): string {
  if (value === undefined) return '';
  const text = String(value);
  return /^en\b/i.test(language) || text.includes('e') ? text : text.replace('.', ',');
}
