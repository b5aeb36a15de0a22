/**
 * Runs in the page: what somebody would find wrong with what is shown now. Each check answers a list of findings, in words;
 * an empty one is good. Needs `window.all` of `built-page.mjs`.
 */
export function checks() {
  const CONTROLS = 'a[href], button, input:not([type="hidden"]), select, textarea, summary, [tabindex="0"]';
  const style = (element) => getComputedStyle(element);
  const hidden = (element) => element.closest('.visually-hidden') !== null || style(element).clipPath === 'inset(50%)';
  const seen = (element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && element.getClientRects().length > 0 && !hidden(element);
  /** Under an open dialog nothing else can be used. */
  const scope = () => window.all('dialog[open]')[0] ?? document.querySelector('drempel-scan').shadowRoot;
  const everything = (selector = '*') => window.all(selector, scope()).filter(seen);
  const controls = () => everything(CONTROLS).filter((element) => !element.disabled);
  const parentOf = (node) => node.assignedSlot ?? node.parentNode ?? node.host ?? null; // out of shadow roots too
  const holds = (outer, inner) => {
    for (let at = inner; at; at = parentOf(at) ?? at.host) if (at === outer) return true;
    return false;
  };
  const named = (element) => `${element.localName}${element.id && `#${element.id}`}${element.classList.length ? `.${[...element.classList].join('.')}` : ''} “${(element.textContent || element.value || '').trim().replace(/\s+/g, ' ').slice(0, 40)}”`;
  const meets = (one, other) => Math.min(one.right, other.right) - Math.max(one.left, other.left) > 1 && Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 1;
  const inSentence = (element) => style(element).display === 'inline' && ['a', 'span'].includes(element.localName);
  const labelOf = (element) => element.closest('label') ?? element;

  const numbers = (color) => (color.match(/[\d.]+/g) ?? []).map(Number);
  const clear = (color) => color === 'transparent' || numbers(color)[3] === 0;
  const light = ([r, g, b]) => [r, g, b].map((part) => part / 255).map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)).reduce((sum, part, index) => sum + part * [0.2126, 0.7152, 0.0722][index], 0);
  const contrast = (one, other) => {
    const [high, low] = [light(numbers(one)), light(numbers(other))].sort((a, b) => b - a);
    return (high + 0.05) / (low + 0.05);
  };
  /** What is painted behind an element: the nearest background around it. */
  const behind = (element) => {
    for (let at = parentOf(element); at; at = parentOf(at)) if (at instanceof Element && !clear(style(at).backgroundColor)) return style(at).backgroundColor;
    return matchMedia('(prefers-color-scheme: dark), (forced-colors: active)').matches && !matchMedia('(prefers-color-scheme: light)').matches ? 'rgb(18, 18, 18)' : 'rgb(255, 255, 255)';
  };
  /** Where the ring of a focused element is drawn: on itself, on its label, or on the word inside it. */
  const ringOf = (element) => [element, labelOf(element), ...element.querySelectorAll('.text')].find((each) => style(each).outlineStyle !== 'none' && parseFloat(style(each).outlineWidth) >= 2);
  const at = (x, y) => {
    let found = document.elementFromPoint(x, y);
    while (found?.shadowRoot?.elementFromPoint(x, y) && found.shadowRoot.elementFromPoint(x, y) !== found) found = found.shadowRoot.elementFromPoint(x, y);
    return found;
  };
  /** What is seen of an element: its words, or the box of a field. (A button without a box begins left of its words.) */
  const drawnOf = (element) => {
    if (/^(input|select|textarea|svg|table|img)$/.test(element.localName)) return [element.getBoundingClientRect()];
    return [...element.childNodes].filter((node) => node instanceof Text && node.data.trim()).flatMap((node) => {
      const range = document.createRange();
      range.selectNodeContents(node);
      return [...range.getClientRects()];
    });
  };
  const corners = ({ left, right, top, bottom }) => [[(left + right) / 2, (top + bottom) / 2], [left + 3, top + 3], [right - 3, top + 3], [left + 3, bottom - 3], [right - 3, bottom - 3]];
  const rules = () => {
    const flat = (list) => [...list].flatMap((rule) => [...(rule.selectorText ? [rule] : []), ...(rule.cssRules ? flat(rule.cssRules) : [])]);
    return [...new Set(window.all('*').flatMap(({ shadowRoot }) => [...(shadowRoot?.adoptedStyleSheets ?? [])]))].flatMap((sheet) => flat(sheet.cssRules));
  };
  const texts = () => {
    const walk = (node) => (node instanceof Text ? [node] : node instanceof HTMLStyleElement ? [] : [...(node.shadowRoot ? [node.shadowRoot] : []), ...node.childNodes].flatMap(walk));
    return walk(document.querySelector('drempel-scan')).filter((text) => /\p{L}{2}/u.test(text.data));
  };

  window.inside = (tag, selector) => window.all(tag).flatMap(({ shadowRoot }) => (shadowRoot ? window.all(selector, shadowRoot) : []));
  /** Where Tab stops: every control, of a group of radios the one that is chosen or else the first. */
  const stopName = (element) => named(labelOf(element)) + (element.id || element.name || '');
  window.tabStops = () => controls().filter((element) => {
    if (element.type !== 'radio') return true;
    const group = controls().filter((other) => other.type === 'radio' && other.name === element.name && other.getRootNode() === element.getRootNode());
    return (group.find(({ checked }) => checked) ?? group[0]) === element;
  }).map(stopName);
  window.focusedStop = () => {
    let at = document.activeElement;
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    return at?.id === 'after' ? 'after' : at && stopName(at);
  };

  window.check = {
    /** 1.4.10, 1.3.4: nothing beyond the edges; tables may scroll inside a box of their own. */
    sticksOut: () => [
      ...(document.documentElement.scrollWidth > innerWidth + 1 ? [`the page is ${document.documentElement.scrollWidth} wide in ${innerWidth}`] : []),
      ...everything().filter((element) => !element.closest('.scroll') && drawnOf(element).some(({ left, right }) => right > innerWidth + 1 || left < -1)).map(named),
    ],
    /** 1.4.4, 1.4.12: no text cut off, no control over another. */
    cutOff: () => {
      const cut = everything(':not(input)').filter((element) => /hidden|clip/.test(style(element).overflow) && (element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1));
      const all = controls().filter((element) => !inSentence(element)).map((element) => ({ element, box: element.getBoundingClientRect() }));
      const nested = (one, other) => holds(one, other) || holds(other, one);
      const over = all.flatMap((one, index) => all.slice(index + 1).filter((other) => meets(one.box, other.box) && !nested(one.element, other.element)).map((other) => `${named(one.element)} lies over ${named(other.element)}`));
      return [...cut.map((element) => `cut off: ${named(element)}`), ...over];
    },
    /** 2.5.8: 24 by 24 pixels, but for words in a sentence. */
    small: () =>
      controls()
        .filter((element) => !inSentence(element))
        .filter((element) => { const { width, height } = labelOf(element).getBoundingClientRect(); return width < 24 || height < 24; })
        .map((element) => `${named(element)} ${labelOf(element).getBoundingClientRect().width.toFixed(0)} × ${labelOf(element).getBoundingClientRect().height.toFixed(0)}`),
    /** 2.4.7, 2.4.11, 1.4.11, 3.2.1: each control, when it has focus, has a ring of 3 to 1, is not hidden, and nothing else happens. */
    focusing: () => {
      const place = document.querySelector('drempel-scan').session?.state.place;
      const wrong = controls().flatMap((element) => {
        element.focus();
        if (!seen(element)) return []; // what closes by itself when one goes elsewhere
        const found = [];
        const ring = ringOf(element);
        if (!ring) found.push(`no ring: ${named(element)}`);
        else if (contrast(style(ring).outlineColor, behind(ring)) < 3) found.push(`faint ring (${contrast(style(ring).outlineColor, behind(ring)).toFixed(1)}): ${named(element)}`);
        const box = element.getClientRects()[0];
        const there = corners(box).some(([x, y]) => { const top = at(x, y); return top && (holds(element, top) || holds(top, element) || labelOf(element).contains(top)); });
        if (!there) found.push(`hidden while it has focus: ${named(element)}`);
        return found;
      });
      return document.querySelector('drempel-scan').session?.state.place === place ? wrong : [...wrong, 'focus alone went to another step'];
    },
    /** 1.4.11: what is to be filled in or chosen has an edge of 3 to 1. */
    faintEdges: () =>
      everything('input:not([type="file"]), select, textarea')
        .filter((element) => contrast(style(element).borderTopColor, behind(element)) < 3)
        .map((element) => `${named(element)} ${contrast(style(element).borderTopColor, behind(element)).toFixed(1)}`),
    /** 1.3.2, 2.4.3: what is seen stands in the order in which it is read. */
    outOfOrder: () =>
      everything().filter((element) => element.tabIndex > 0 || style(element).order !== '0' || /reverse/.test(style(element).flexDirection)).map(named),
    /** 1.4.1: a link in a text is more than another colour. */
    linksByColour: () => everything('a[href]').filter((link) => !/underline/.test(style(link).textDecorationLine) && ringOf(link) === undefined).map(named),
    /** 2.5.3: a name that is said otherwise has the words that are seen. */
    otherNames: () =>
      controls().flatMap((element) => {
        const said = element.getAttribute('aria-label') ?? (element.getAttribute('aria-labelledby') ?? '').split(' ').map((id) => element.getRootNode().getElementById?.(id)?.textContent ?? '').join(' ');
        const shown = ['INPUT', 'TEXTAREA', 'SELECT'].includes(element.tagName) ? '' : element.textContent;
        const plain = (text) => text.replace(/\s+/g, ' ').trim().toLowerCase();
        return plain(said) && plain(shown) && element.getAttribute('role') !== 'region' && !plain(said).includes(plain(shown)) ? [`${named(element)} is called “${plain(said)}”`] : [];
      }),
    /** 1.4.13: pointing or focus changes how something looks, never what is there. */
    comesOnHover: () => [
      ...everything('[title]').filter((element) => element.localName !== 'iframe').map(named),
      ...rules().filter(({ selectorText }) => /:hover|:focus/.test(selectorText)).flatMap(({ selectorText, style: set }) => [...set].filter((name) => !/^(border|outline|background|color$|text-decoration|box-shadow|scroll-margin)/.test(name)).map((name) => `${selectorText} sets ${name}`)),
    ],
    /** 2.3.3, 2.2.2: what moves. */
    moving: () => everything().filter((element) => style(element).animationName !== 'none' || style(element).transitionDuration.split(', ').some((time) => parseFloat(time) > 0.01) || style(element).scrollBehavior === 'smooth').map(named),
    /** What moves by itself, over and over. */
    animated: () => everything().filter((element) => style(element).animationName !== 'none').map(named),
    /** 2.5.7: nothing is to be dragged. */
    dragging: () => everything('[draggable="true"], input[type="range"]').map(named),
    /** 3.1.2: texts by the language that they say they are in. */
    byLanguage: () => {
      const found = {};
      for (const text of texts()) {
        let at = text.parentNode;
        while (at && !at.lang) at = at.assignedSlot ?? at.parentNode ?? at.host;
        (found[at?.lang] ??= []).push(text.data.trim().replace(/\s+/g, ' '));
      }
      return found;
    },
    /** 3.2.6: the ways to help and to the state of the answers, in the order in which they are on the page. */
    help: () => window.all('drempel-save-status, .foot > button, drempel-glossary-button').map((element) => (element.localName === 'button' ? element.textContent.trim() : element.localName)),
    fields: () => everything('input, select, textarea').map((element) => [element.labels?.[0]?.textContent.trim().replace(/\s+/g, ' ') ?? '', element.value]),
    /** 1.3.4: what there is to use. */
    things: () => controls().filter((element) => !element.closest('drempel-progress') && element.getRootNode().host?.localName !== 'drempel-progress').map((element) => element.localName),
  };
}
