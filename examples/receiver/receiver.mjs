/**
 * A receiver of Drempel results, as docs/sending.md and docs/reference/openapi.json describe it.
 *
 *     createServer(createReceiver({ database: await openDatabase() })).listen(8787)
 */
import { writeAcknowledgement } from '@drempel/core/acknowledgement.js';
import { parseSubmission } from '@drempel/core/parse-submission.js';
import { PROBLEM_TYPE } from '@drempel/core/problem-details.js';
import { SUBMISSION_LIMIT } from '@drempel/core/submission.js';
import { corsHeaders, demandToken, PREFLIGHT } from './access.mjs';
import { answer, GoneAway, readBody } from './body.mjs';
import { rateLimit } from './rate-limit.mjs';
import { asRefusal, orLater, Refusal } from './refusal.mjs';
import { sendFile } from './site.mjs';
import { submissionsIn } from './submissions.mjs';

const DEFAULTS = { base: '', allowOrigins: [], perMinute: 120, limit: SUBMISSION_LIMIT, site: [], now: Date.now, log: () => undefined };

/**
 * A function for `createServer`, or for a server of your own.
 *
 * @param {object} given
 * @param {object} given.database what `openDatabase` gives
 * @param {string} [given.base] where it is mounted: `/receiver` answers `/receiver/submissions`
 * @param {string} [given.readToken] bearer token for reading what came in; without it, nobody reads
 * @param {string} [given.sendToken] bearer token for sending; without it, whoever reaches the receiver sends
 * @param {readonly string[]} [given.allowOrigins] other sites whose pages may send, for example `https://intranet.example`
 * @param {readonly string[]} [given.instruments] ids of the instruments that are taken; without it, all are
 * @param {number} [given.perMinute] requests a minute from one address
 * @param {boolean} [given.trustProxy] whether to believe the last address in `X-Forwarded-For`
 * @param {number} [given.limit] most bytes of a body
 * @param {number} [given.lingerMs] how long to let somebody finish who was refused halfway; cut off at once, most would see no answer at all
 * @param {readonly string[]} [given.site] folders with files to serve as well
 * @param {() => number} [given.now]
 * @param {(line: object) => void} [given.log] a line for each request; never what was answered in it
 */
export function createReceiver(given) {
  const options = { ...DEFAULTS, ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) };
  const secondsToWait = rateLimit(options.perMinute, options.now);
  const routes = [health(options), collection(options), single(options)];

  async function handle(request, response) {
    const { pathname, searchParams } = new URL(request.url, 'http://receiver');
    const path = pathname.startsWith(`${options.base}/`) ? pathname.slice(options.base.length) : '';
    const route = routes.find((each) => each.path.test(path));
    if (!route) {
      const found = ['GET', 'HEAD'].includes(request.method) && (await sendFile(options.site, pathname, request, response));
      if (!found) throw new Refusal(404);
      return;
    }
    if (!route.open && guard(request, response, route)) return;
    const action = route[request.method === 'HEAD' ? 'GET' : request.method];
    if (!action) throw new Refusal(405, undefined, { headers: { allow: methodsOf(route) } });
    await action(request, response, { id: route.path.exec(path)[1]?.toLowerCase(), after: searchParams.get('after')?.toLowerCase() });
  }

  /** Lets nobody pass that comes from elsewhere or too often. Answers whether the request is done with. */
  function guard(request, response, route) {
    const cors = corsHeaders(request, options.allowOrigins);
    for (const [name, value] of Object.entries(cors)) response.setHeader(name, value);
    if (request.method === 'OPTIONS') {
      answer(request, response, 204, { allow: methodsOf(route), ...(cors['access-control-allow-origin'] ? PREFLIGHT : {}) });
      return true;
    }
    const wait = secondsToWait(addressOf(request, options.trustProxy));
    if (wait > 0) throw new Refusal(429, `Try again in ${wait} seconds.`, { headers: { 'retry-after': String(wait) } });
    return false;
  }

  return function receive(request, response) {
    const start = performance.now();
    response.once('close', () => options.log({ ...about(request, response), ms: Math.round(performance.now() - start) }));
    handle(request, response).catch((error) => {
      if (error instanceof GoneAway || response.headersSent) return response.destroy();
      const refusal = asRefusal(error, options.log);
      answer(request, response, refusal.status, { 'content-type': PROBLEM_TYPE, ...refusal.headers }, refusal.text, options.lingerMs);
    });
  };
}

function health({ database }) {
  return {
    path: /^\/health$/,
    open: true,
    async GET(request, response) {
      await orLater(() => submissionsIn(database).check());
      json(request, response, 200, '{"status":"ok"}');
    },
  };
}

function collection(options) {
  const { database, sendToken, readToken, instruments, now } = options;
  const submissions = submissionsIn(database);
  return {
    path: /^\/submissions$/,
    async POST(request, response) {
      if (sendToken) demandToken(request, sendToken);
      const submission = await readSubmission(request, options.limit);
      if (instruments && !instruments.includes(submission.result.responses.instrument.id)) {
        throw new Refusal(422, `This receiver takes results of: ${instruments.join(', ')}.`);
      }
      const { outcome, received } = await orLater(() => submissions.store(submission, new Date(now()).toISOString()));
      if (outcome === 'conflict') throw new Refusal(409, 'Another result was stored under this id. Give each result an id of its own.');
      const duplicate = outcome === 'duplicate';
      json(request, response, duplicate ? 200 : 201, writeAcknowledgement({ id: submission.id, received, duplicate }));
    },
    async GET(request, response, { after }) {
      mayRead(request, readToken);
      json(request, response, 200, JSON.stringify({ submissions: await orLater(() => submissions.list(after)) }));
    },
  };
}

function single({ database, readToken }) {
  return {
    path: /^\/submissions\/([\da-f-]{36})$/i,
    async GET(request, response, { id }) {
      mayRead(request, readToken);
      const text = await orLater(() => submissionsIn(database).find(id));
      if (text === undefined) throw new Refusal(404, 'There is no submission with this id.');
      json(request, response, 200, text, { 'content-disposition': `attachment; filename="drempel-${id}.json"` });
    },
  };
}

async function readSubmission(request, limit) {
  const { 'content-type': type = '', 'content-encoding': encoding, 'idempotency-key': key } = request.headers;
  if (!/^application\/json\s*(;\s*charset=("?)utf-8\2\s*)?$/i.test(type) || encoding) {
    throw new Refusal(415, 'Send application/json in UTF-8, and not compressed.');
  }
  const parsed = parseSubmission(inUtf8(await readBody(request, limit)));
  if (!parsed.ok) throw new Refusal(400, 'The body is not a submission that this receiver can read.', { problems: parsed.problems });
  // Some clients write it as the IETF draft has it, between quotes.
  if (key !== undefined && key.replace(/^"(.*)"$/, '$1').toLowerCase() !== parsed.value.id) {
    throw new Refusal(400, 'The header Idempotency-Key and the id in the body differ.');
  }
  return parsed.value;
}

function inUtf8(bytes) {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Refusal(400, 'The body is not in UTF-8.');
  }
}

function mayRead(request, token) {
  if (!token) throw new Refusal(403, 'Reading is off: this receiver was started without RECEIVER_TOKEN.');
  demandToken(request, token);
}

function json(request, response, status, body, headers) {
  answer(request, response, status, { 'content-type': 'application/json', ...headers }, body);
}

function methodsOf(route) {
  return Object.keys(route).filter((key) => key === key.toUpperCase()).join(', ');
}

function addressOf(request, trustProxy) {
  const forwarded = trustProxy && String(request.headers['x-forwarded-for'] ?? '').split(',').at(-1).trim();
  return forwarded || request.socket.remoteAddress || '';
}

/** What the log may know. The path of a request has an id in it at most; what comes after a `?` stays out. */
function about(request, response) {
  return { method: request.method, path: request.url.split('?', 1)[0].slice(0, 100), status: response.headersSent ? response.statusCode : 'gone' };
}
