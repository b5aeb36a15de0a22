import { expect } from '@open-wc/testing';
import { webLink } from './web-link.ts';

describe('webLink', () => {
  for (const text of ['https://voorbeeld.example/plan', ' http://intranet/plan ', 'mailto:dienst@voorbeeld.example']) {
    it(`opens ${text}`, () => expect(webLink(text)).to.be.a('string'));
  }

  for (const text of ['javascript:alert(1)', 'JaVaScRiPt:alert(1)', ' java\nscript:alert(1)', 'data:text/html,<b>', 'vbscript:x', 'plan', '', 'file:///etc/passwd', 'blob:https://x/y']) {
    it(`A2: never opens ${JSON.stringify(text)}`, () => expect(webLink(text)).to.equal(undefined));
  }
});
