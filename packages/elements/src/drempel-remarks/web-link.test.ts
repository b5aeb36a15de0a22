import { webLink } from '@drempel/core/web-link.js';
import { expect } from '@open-wc/testing';
import { completedLink } from './web-link.ts';

describe('webLink', () => {
  for (const text of ['https://voorbeeld.example/plan', ' http://intranet/plan ', 'mailto:dienst@voorbeeld.example']) {
    it(`opens ${text}`, () => expect(webLink(text)).to.be.a('string'));
  }

  for (const text of ['javascript:alert(1)', 'JaVaScRiPt:alert(1)', ' java\nscript:alert(1)', 'data:text/html,<b>', 'vbscript:x', 'plan', '', 'file:///etc/passwd', 'blob:https://x/y']) {
    it(`A2: never opens ${JSON.stringify(text)}`, () => expect(webLink(text)).to.equal(undefined));
  }
});

describe('completedLink', () => {
  for (const [text, link] of [
    ['www.foo', 'https://www.foo'],
    ['www.voorbeeld.be', 'https://www.voorbeeld.be'],
    [' voorbeeld.be ', 'https://voorbeeld.be'],
    ['intranet.stad.gent/plan?x=1#y', 'https://intranet.stad.gent/plan?x=1#y'],
    ['voorbeeld.vlaanderen:8080', 'https://voorbeeld.vlaanderen:8080'],
  ] as const) {
    it(`makes ${link} of ${JSON.stringify(text)}`, () => expect(completedLink(text)).to.equal(link));
  }

  for (const text of ['https://voorbeeld.be', 'mailto:a@b.be', 'a@voorbeeld.be', 'verslag.pdf', 'plan.docx', 'intranet/plan', 'javascript:alert(1)', 'www.', 'zie www.foo.be', 'C:\\map\\plan.be', '']) {
    it(`leaves ${JSON.stringify(text)} alone`, () => expect(completedLink(text)).to.equal(undefined));
  }
});
