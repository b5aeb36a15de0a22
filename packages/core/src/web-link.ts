/** A link that may be opened: `http`, `https` or `mailto` only; anything else (`javascript:`, `data:`) is text. */
export function webLink(text: string): string | undefined {
  try {
    const url = new URL(text.trim());
    return ['http:', 'https:', 'mailto:'].includes(url.protocol) ? url.href : undefined;
  } catch {
    return undefined;
  }
}
