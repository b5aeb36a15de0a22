/** Where a result may be sent to; or, for the page's author, why not. */
export type Receiver = { readonly href: string; readonly wrong?: undefined } | { readonly wrong: string };

/** What an address on a page comes down to. Another origin must be allowed in so many words. */
export function receiverAt(url: string, base: string, crossOrigin: boolean): Receiver {
  const address = URL.canParse(url, base) ? new URL(url, base) : undefined;
  if (!address || !/^https?:$/.test(address.protocol)) return { wrong: `"${url}" is no address` };
  if (address.origin !== location.origin && !crossOrigin) return { wrong: `"${url}" is on another origin; allow that with submit-cross-origin` };
  return { href: address.href };
}
