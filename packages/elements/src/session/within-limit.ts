import { TEXT_LIMIT } from '@drempel/core/responses.js';

/** As much of what stands in a field as can be kept; the field then shows that much, and the page must say so. */
export function keepWithinLimit(field: HTMLInputElement | HTMLTextAreaElement): { readonly text: string; readonly cut: boolean } {
  const { value } = field;
  if (value.length <= TEXT_LIMIT) return { text: value, cut: false };
  // Not through the middle of an emoji.
  const text = value.slice(0, TEXT_LIMIT).replace(/[\ud800-\udbff]$/, '');
  field.value = text;
  return { text, cut: true };
}
