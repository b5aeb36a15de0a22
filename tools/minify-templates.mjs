/**
 * Takes the layout out of `html`, `svg` and `css` templates, which no JavaScript minifier touches: comments in styles,
 * and white space that draws nothing. A run of white space becomes one space, never none, so no words run together.
 */
const TAGS = new Set(['html', 'svg', 'css']);

export function minifyTemplates() {
  return {
    name: 'minify-templates',
    enforce: 'post', // by then it is JavaScript
    transform(code, id) {
      if (!/packages[/\\][^/\\]+[/\\]src[/\\]/.test(id) || !/\b(html|svg|css)`/.test(code)) return null;
      const pieces = [];
      visit(this.parse(code), (node) => {
        if (node.type !== 'TaggedTemplateExpression' || !TAGS.has(node.tag.name)) return;
        const { quasis } = node.quasi;
        const tidy = node.tag.name === 'css' ? css : node.tag.name === 'svg' || quasis.some(({ value }) => value.raw.includes('<svg')) ? drawing : markup;
        quasis.forEach(({ start, end, value }, index) => {
          const text = tidy(value.raw, index === 0, index === quasis.length - 1);
          // Some parsers count the backtick and `${` in: only what is there to the letter is replaced.
          const at = code.indexOf(value.raw, start);
          if (at >= start && at + value.raw.length <= end + 2) pieces.push({ at, length: value.raw.length, text });
        });
      });
      return { code: splice(code, pieces), map: null };
    },
  };
}

function css(raw) {
  return raw
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,>]) ?/g, '$1')
    .replace(/\b0\.(?=\d)/g, '.')
    .replace(/#(\w)\1(\w)\2(\w)\3\b/g, '#$1$2$3')
    .replace(/: | (?=!)/g, (found) => found.trim())
    .replace(/;\}/g, '}')
    .replace(/ ?> ?/g, '>')
    .replace(/(?<=\)) \* (?=[\d.-])/g, '*')
    .trim();
}

/** In HTML the slash of an empty element says nothing, and a value that is one word needs no quotes. */
function markup(raw, first, last) {
  return drawing(raw, first, last).replace(/(?<= [a-z-]+=)"([\w-]+)"(?=[ >])/g, '$1').replaceAll(' />', '>');
}

/** In SVG a slash closes its element. */
function drawing(raw, first, last) {
  // At the ends, a line break is layout and goes; a space on the line itself was meant, and stays.
  const trimmed = raw.replace(first ? /^\s*\n\s*/ : /$^/, '').replace(last ? /\s*\n\s*$/ : /$^/, '');
  return trimmed.replace(/\s+/g, ' ');
}

function visit(node, seen) {
  if (Array.isArray(node)) node.forEach((child) => visit(child, seen));
  else if (node && typeof node === 'object') {
    if (typeof node.type === 'string') seen(node);
    for (const [key, child] of Object.entries(node)) if (key !== 'value' || typeof child === 'object') visit(child, seen);
  }
}

function splice(code, pieces) {
  let rest = code;
  for (const { at, length, text } of pieces.sort((a, b) => b.at - a.at)) rest = rest.slice(0, at) + text + rest.slice(at + length);
  return rest;
}
