/** What happens around the bodies: the request and every answer that a page knows how to take. */

const ID = '0f9a4c1e-7d2b-4c53-9a3e-5b8f0c6d1e2a';
const RECEIVED = '2026-11-24T09:30:00.000Z';

/** A small whole submission: one answer with its note, one that does not apply. */
export const EXAMPLE = {
  format: 'drempel-submission',
  formatVersion: 1,
  id: ID,
  sent: '2026-11-24T09:29:58.412Z',
  result: {
    format: 'drempel-result',
    formatVersion: 1,
    written: '2026-11-24T09:29:58.412Z',
    responses: {
      instrument: { id: 'balie', version: '1.0.0' },
      scan: 'kort',
      organisation: 'Gemeente Voorbeeld',
      profile: { sector: 'gem' },
      items: {
        B01: { revision: 1, answer: { kind: 'level', rung: 3 }, note: 'Sinds de verbouwing.' },
        B02: { revision: 1, answer: { kind: 'not-applicable', reason: 'We hebben geen loket.' } },
      },
      completed: '2026-11-24T09:29:51.007Z',
    },
    scores: { themes: { onthaal: { status: 'published', score: 0.75, coverage: 1 } } },
  },
};

const acknowledged = (duplicate) => ({ format: 'drempel-acknowledgement', formatVersion: 1, id: ID, received: RECEIVED, duplicate });

const RETRY_AFTER = {
  description: 'In how many seconds to try again (or a date, RFC 9110 §10.2.3). The page waits at least that long.',
  schema: { type: 'string', pattern: '^(\\d+|.+ GMT)$' },
  example: '30',
};

/** Answers that refuse: what they mean to the receiver, and what the page does. */
const REFUSALS = {
  400: 'Malformed: not JSON, not a submission, a later format, or an `Idempotency-Key` that is not the `id`. The page keeps it, does not try again by itself, and says so.',
  401: 'Nobody is signed in. The page keeps it and asks to sign in. (A login page with 200, or a redirect to one, is taken the same way.)',
  403: 'This person, or a page from this origin, may not send. The page keeps it and says so.',
  409: 'There is another result under this `id`. The page keeps it, and offers the file.',
  413: 'Larger than the receiver takes. A receiver should take 5,000,000 bytes. The page keeps it, and offers the file.',
  415: 'Not `application/json`, or compressed.',
  422: 'Well made, and about an instrument that this receiver does not take. Optional.',
  429: 'Too many requests. The page tries again by itself.',
  503: 'It cannot be stored now. The page tries again by itself.',
};
const WAITS = new Set(['429', '503']);

/** The OpenAPI description around these schemas. */
export function openApi(schemas) {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Sending a Drempel result',
      version: '1.0.0',
      summary: 'What a page with Drempel sends when it has a `submit-url`, and what it takes for an answer.',
      description: 'One request. The path is yours: the page sends to whatever address stands in `submit-url`. See docs/sending.md.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/', description: 'By default, the site that the page is on.' }],
    paths: { '/submissions': { post: post() } },
    components: { schemas },
  };
}

function post() {
  return {
    operationId: 'submit',
    summary: 'Store a result, once.',
    description: [
      'The page sends the same `id` with the same `result` until it has an answer: an answer can be lost on the way, so the receiver must expect each submission more than once, also twice at the same moment. Store it the first time, and say the same of it each time.',
      'Answer only after it is stored for good. The page sends the cookies of its own site; who may send is for the receiver to know.',
      'Any other status from 500, no answer in 30 seconds, and no connection are tried again as after 503, at growing intervals.',
    ].join('\n\n'),
    security: [],
    parameters: [
      {
        name: 'Idempotency-Key',
        in: 'header',
        description: 'The same as `id` in the body, for proxies and gateways that look at headers alone. A receiver may do without.',
        required: false,
        schema: { type: 'string', format: 'uuid' },
        example: ID,
      },
    ],
    requestBody: { required: true, content: { 'application/json': { schema: ref('Submission'), example: EXAMPLE } } },
    responses: {
      200: acknowledgement('It was stored before: the same `id` with the same `result` (`sent` may differ). The same acknowledgement, with `duplicate`.', true),
      201: acknowledgement('Stored.', false),
      ...Object.fromEntries(Object.entries(REFUSALS).map(([status, description]) => [status, refusal(status, description)])),
    },
  };
}

function acknowledgement(description, duplicate) {
  return { description, content: { 'application/json': { schema: ref('Acknowledgement'), example: acknowledged(duplicate) } } };
}

function refusal(status, description) {
  return {
    description,
    ...(WAITS.has(status) ? { headers: { 'Retry-After': RETRY_AFTER } } : {}),
    content: { 'application/problem+json': { schema: ref('Problem') } },
  };
}

function ref(name) {
  return { $ref: `#/components/schemas/${name}` };
}
