/** Follows every relative link in the documentation: to a file that is there, and to a heading that is in it. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { filesUnder } from './files.mjs';
import { root } from './run.mjs';

const pages = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'SECURITY.md', 'bench/README.md', ...filesUnder('docs', /\.md$/), ...filesUnder('examples', /README\.md$/)];
const prose = (path) => readFileSync(path, 'utf8').replace(/^```[^]*?^```/gm, '').replace(/`[^`\n]*`/g, (code) => code.replace(/[[\]()]/g, ''));

/** As GitHub makes addresses of headings. */
const anchors = (path) =>
  [...prose(path).matchAll(/^#+ +(.+)$/gm)].map(([, title]) => title.toLowerCase().replace(/[^\p{L}\p{N}\s_-]/gu, '').trim().replace(/\s/g, '-'));

/** What is wrong with a link; nothing when it leads somewhere. */
function wrong(page, link) {
  const [path, anchor] = link.split('#');
  const file = path ? join(root, dirname(page), decodeURI(path)) : join(root, page);
  if (!existsSync(file)) return [`${link}: no such file`];
  if (anchor === undefined || !file.endsWith('.md') || anchors(file).includes(anchor)) return [];
  return [`${link}: no such heading`];
}

for (const page of pages) {
  test(`${page}: every relative link leads somewhere`, () => {
    const links = [...prose(join(root, page)).matchAll(/\]\(([^)\s]+)\)/g)].map(([, link]) => link).filter((link) => !/^\w+:/.test(link));
    assert.deepEqual(links.flatMap((link) => wrong(page, link)), []);
  });
}
