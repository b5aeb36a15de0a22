/** The language around an element (its own `lang` first), looking out of shadow roots; `otherwise` where the page says nothing. */
export function languageAround(element: Element, otherwise = 'nl'): string {
  for (let at: Element | null = element; at; at = parentOf(at)) {
    const lang = at.getAttribute('lang');
    if (lang) return lang;
  }
  return otherwise;
}

function parentOf(element: Element): Element | null {
  if (element.parentElement) return element.parentElement;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}

/** Calls back whenever a `lang` attribute changes somewhere around the element; the returned function stops that. */
export function watchLanguage(element: Element, callback: () => void): () => void {
  const observer = new MutationObserver(callback);
  for (let root: Node = element.getRootNode(); ; root = (root).host.getRootNode()) {
    observer.observe(root, { subtree: true, attributes: true, attributeFilter: ['lang'] });
    if (!(root instanceof ShadowRoot)) break;
  }
  return () => observer.disconnect();
}
