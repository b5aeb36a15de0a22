import { expect } from '@open-wc/testing';
import { parseProblemDetails, problemDetails } from './problem-details.ts';
import { problem } from './problems.ts';
import { valueOf } from './testing.fixtures.ts';

describe('problem details', () => {
  it('say what is wrong, where, and what to do', () => {
    const details = problemDetails(400, 'Mend the body.', [problem('too-small', ['result', 'responses', 'items', 'a', 'answer', 'rung'], { least: 0 })]);
    expect(details).to.deep.equal({
      type: 'about:blank',
      title: 'Malformed',
      status: 400,
      detail: 'Mend the body.',
      problems: [{ code: 'too-small', path: ['result', 'responses', 'items', 'a', 'answer', 'rung'], message: 'result › responses › items › a › answer › rung: this must be at least 0.' }],
    });
    expect(valueOf(parseProblemDetails(JSON.stringify(details)))).to.deep.equal(details);
  });

  it('stay short, whatever came in', () => {
    // Made once: WebKit would write each repetition out.
    const long = 'x'.repeat(1_000_000);
    const many = Array.from({ length: 10_000 }, (_, index) => problem('unknown-field', [long, index], { field: long, known: [] }));
    expect(JSON.stringify(problemDetails(400, undefined, many)).length).to.be.below(20_000);
  });

  it('may come from another server: with a title of its own, more fields, and no type', () => {
    expect(valueOf(parseProblemDetails('{"title":"Forbidden","status":403,"traceId":"00-1"}'))).to.deep.equal({ type: 'about:blank', title: 'Forbidden', status: 403, traceId: '00-1' });
  });

  for (const text of ['', '<h1>502 Bad Gateway</h1>', 'null', '{"title":"OK","status":200}', '{"status":400}']) {
    it(`are not read from ${text || 'nothing'}`, () => expect(parseProblemDetails(text).ok).to.equal(false));
  }
});
