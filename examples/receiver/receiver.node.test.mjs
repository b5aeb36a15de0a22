/** What a receiver refuses, and how. The database has no part in it, so SQLite will do. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, request as httpRequest } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as nodeTest } from 'node:test';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { gzipSync } from 'node:zlib';
import { parseProblemDetails } from '@drempel/core/problem-details.js';
import { rateLimit } from './rate-limit.mjs';
import { createReceiver } from './receiver.mjs';
import { DATABASES, receiverOn, submission } from './receiver.fixtures.mjs';

const DESCRIBED = JSON.parse(readFileSync(new URL('../../docs/reference/openapi.json', import.meta.url), 'utf8')).paths['/submissions'].post.responses;

/** Enough for a machine that is busy with other tests. */
const test = (title, work) => nodeTest(title, { timeout: 60_000 }, work);

const start = async (t, options) => receiverOn(t, await DATABASES[0].fresh(t), options);

/** The answer refuses, as the published contract says; gives what it says. */
async function refused(answer, status) {
  const text = await answer.text();
  assert.deepEqual([answer.status, answer.headers.get('content-type')], [status, 'application/problem+json'], text);
  const details = parseProblemDetails(text);
  assert.ok(details.ok);
  assert.equal(details.value.status, status);
  return details.value;
}

test('every way to refuse a submission is in the published contract', () => {
  for (const status of [400, 401, 403, 409, 413, 415, 422, 429, 503]) assert.ok(DESCRIBED[status], String(status));
});

const valid = submission();
const MALFORMED = {
  'nothing': '',
  'no JSON': '<h1>Hello</h1>',
  'JSON that was cut off': valid.body.slice(0, -3),
  'something else in JSON': '{"hello":"world"}',
  'a field too many': valid.body.replace('"sent"', '"user":"jan","sent"'),
  'an answer of no kind': valid.body.replace('"kind":"level"', '"kind":"guess"'),
  'A3: an own __proto__': valid.body.replace('"B01"', '"__proto__"'),
  'A3: JSON that is 100,000 levels deep': '['.repeat(100_000) + ']'.repeat(100_000),
  'bytes that are no UTF-8': Buffer.concat([Buffer.from(valid.body), Buffer.from([0xff, 0xfe])]),
};
for (const [what, body] of Object.entries(MALFORMED)) {
  test(`400 for ${what}`, async (t) => {
    const { post, list } = await start(t);
    const { problems } = await refused(await post({ body }), 400);
    if (typeof body === 'string') assert.ok(problems.length > 0);
    assert.deepEqual(await list(), []);
  });
}

test('400 says where, what, and what to do', async (t) => {
  const { post } = await start(t);
  const { problems } = await refused(await post({ body: valid.body.replace('"rung":3', '"rung":-3') }), 400);
  assert.deepEqual(problems.map(({ message }) => message), ['result › responses › items › B01 › answer › rung: this must be at least 0.']);
});

test('400 for an Idempotency-Key that is not the id; with and without quotes, the id will do', async (t) => {
  const { post } = await start(t);
  await refused(await post({ ...valid, id: submission().id }), 400);
  assert.equal((await post(valid)).status, 201);
  assert.equal((await post({ ...valid, id: `"${valid.id}"` })).status, 200);
  assert.equal((await post({ body: valid.body })).status, 200);
});

test('400 for an address that is none', async (t) => {
  const { origin } = await start(t);
  const answer = await raw(origin, { path: '//[' });
  assert.equal(answer.statusCode, 400);
});

test('A6: 413 for a body above the limit, and not a byte below', async (t) => {
  const limit = Buffer.byteLength(valid.body) + 10;
  const { post, list } = await start(t, { limit });
  await refused(await post({ body: valid.body + ' '.repeat(11) }), 413);
  assert.deepEqual(await list(), []);
  assert.equal((await post({ body: valid.body + ' '.repeat(10) })).status, 201);
});

test('A6: 413 for a body without end, while it is still coming; the rest is let in for a while, and none of it kept', async (t) => {
  const { origin, server, get } = await start(t, { lingerMs: 10_000 }); // long enough for a hundred megabytes on a busy machine
  // A bare socket: it goes on writing, as a browser does, whatever comes back meanwhile.
  const socket = connect(new URL(origin).port, '127.0.0.1');
  let cutOff = false;
  let answer = '';
  let megabytes = 0;
  socket.on('data', (data) => (answer += data)).on('error', () => undefined).on('close', () => (cutOff = true));
  const write = () => socket.write(`f4240\r\n${'x'.repeat(1_000_000)}\r\n`, written);
  const written = (error) => {
    if (error) return;
    megabytes += 1;
    setImmediate(write);
  };
  socket.write('POST /submissions HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n', write);
  await until(() => answer.includes('"Too large"'));
  assert.match(answer, /^HTTP\/1\.1 413 /);

  // Somebody who reads only after writing would never see an answer that came with an end to the connection.
  const before = await kept();
  const first = megabytes;
  await until(() => cutOff || megabytes > first + 100);
  assert.equal(cutOff, false);
  assert.ok((await kept()) - before < 50_000_000);

  await until(() => cutOff);
  const connections = () => new Promise((done) => server.getConnections((_, count) => done(count)));
  await until(async () => (await connections()) === 0);
  assert.equal((await get('/health')).status, 200);
});

test('a body that breaks off is no submission, and the receiver goes on', async (t) => {
  const { origin, server, post, list, lines } = await start(t);
  const sending = httpRequest(`${origin}/submissions`, { method: 'POST', headers: { 'content-type': 'application/json', 'content-length': 1000 } });
  sending.on('error', () => undefined);
  sending.write('{"format":');
  await once(server, 'request');
  sending.destroy();
  await until(() => lines.length > 0);
  assert.deepEqual(await list(), []);
  assert.equal((await post(valid)).status, 201);
});

const NOT_JSON = {
  'text': { 'content-type': 'text/plain' },
  'a form': { 'content-type': 'application/x-www-form-urlencoded' },
  'another charset': { 'content-type': 'application/json; charset=latin1' },
  'a compressed body': { 'content-encoding': 'gzip' },
};
for (const [what, headers] of Object.entries(NOT_JSON)) {
  test(`415 for ${what}`, async (t) => {
    const { post } = await start(t);
    const body = headers['content-encoding'] ? gzipSync(valid.body) : valid.body;
    await refused(await post({ ...valid, body }, headers), 415);
    assert.equal((await post(valid, { 'content-type': 'Application/JSON; charset=UTF-8' })).status, 201);
  });
}

test('422 for an instrument that is not taken', async (t) => {
  const { post } = await start(t, { instruments: ['balie'] });
  await refused(await post(submission({ instrument: 'other' })), 422);
  assert.equal((await post(submission({ instrument: 'balie' }))).status, 201);
});

test('F15: 429 says when to come back, and then there is room', async (t) => {
  let clock = 0;
  const { post } = await start(t, { perMinute: 2, now: () => clock });
  for (const status of [201, 200]) assert.equal((await post(valid)).status, status);
  clock = 15_500;
  const answer = await post(valid);
  assert.equal(answer.headers.get('retry-after'), '45');
  await refused(answer, 429);
  clock += 45_000;
  assert.equal((await post(valid)).status, 200);
});

test('behind a proxy that is trusted, each address has its own room; of others the header is not believed', async (t) => {
  for (const [trustProxy, last] of [[true, 201], [false, 429]]) {
    const { post } = await start(t, { perMinute: 1, trustProxy });
    assert.equal((await post(submission(), { 'x-forwarded-for': '203.0.113.1' })).status, 201);
    assert.equal((await post(submission(), { 'x-forwarded-for': '203.0.113.1, 203.0.113.2' })).status, last);
  }
});

test('the rate limit forgets addresses, so that a flood of them does not fill the memory', () => {
  let clock = 0;
  const wait = rateLimit(1, () => clock);
  assert.deepEqual([wait('first'), wait('first')], [0, 60]);
  for (let index = 0; index < 10_000; index += 1) wait(`flood ${index}`);
  assert.equal(wait('first'), 0);
  assert.equal(wait('flood 9999'), 60);
  clock = 60_000;
  assert.equal(wait('flood 9999'), 0);
});

test('without a token for reading, nobody reads', async (t) => {
  const { post, get } = await start(t, { readToken: undefined });
  await post(valid);
  for (const path of ['/submissions', `/submissions/${valid.id}`]) await refused(await get(path, 'undefined'), 403);
});

test('F15: 401 for reading or sending with a wrong token, or none', async (t) => {
  const { post, get } = await start(t, { readToken: 'read', sendToken: 'send' });
  for (const authorization of [undefined, 'Bearer', 'Bearer read', 'Bearer send2', 'Basic c2VuZA==', 'send']) {
    const answer = await post(valid, authorization ? { authorization } : {});
    assert.equal(answer.headers.get('www-authenticate'), 'Bearer');
    await refused(answer, 401);
  }
  assert.equal((await post(valid, { authorization: 'Bearer send' })).status, 201);
  for (const path of ['/submissions', `/submissions/${valid.id}`]) {
    for (const token of ['', 'send', 'READ']) await refused(await get(path, token), 401);
    assert.equal((await get(path, 'read')).status, 200);
  }
});

test('F15: 403 for a page of another site, unless it is named', async (t) => {
  const { post, origin, list } = await start(t, { allowOrigins: ['https://intranet.example'] });
  for (const other of ['https://evil.example', 'null', 'https://intranet.example.evil.example']) {
    const answer = await post(valid, { origin: other });
    assert.equal(answer.headers.get('access-control-allow-origin'), null);
    await refused(answer, 403);
  }
  assert.deepEqual(await list(), []);
  assert.equal((await post(valid, { origin })).status, 201);
  const named = await post(valid, { origin: 'https://intranet.example' });
  assert.deepEqual([named.status, named.headers.get('access-control-allow-origin'), named.headers.get('vary')], [200, 'https://intranet.example', 'Origin']);
});

test('a browser that asks first hears yes for a named site, and nothing for its own', async (t) => {
  const { origin } = await start(t, { allowOrigins: ['https://intranet.example'] });
  const ask = (from) => fetch(`${origin}/submissions`, { method: 'OPTIONS', headers: { origin: from, 'access-control-request-method': 'POST' } });
  const yes = await ask('https://intranet.example');
  assert.deepEqual([yes.status, yes.headers.get('access-control-allow-headers')], [204, 'Authorization, Content-Type, Idempotency-Key']);
  assert.equal((await ask('https://evil.example')).status, 403);
  assert.equal((await ask(origin)).headers.get('access-control-allow-methods'), null);
});

test('404 and 405 where there is nothing to find or to do', async (t) => {
  const { origin, get } = await start(t);
  await refused(await get('/'), 404);
  await refused(await get(`/submissions/${submission().id}`), 404);
  const answer = await fetch(`${origin}/submissions`, { method: 'DELETE' });
  assert.equal(answer.headers.get('allow'), 'POST, GET');
  await refused(answer, 405);
});

test('it can be mounted anywhere', async (t) => {
  const { origin, post } = await start(t, { base: '/intranet/receiver' });
  assert.equal((await post(valid)).status, 201);
  assert.equal((await fetch(new URL('/submissions', origin), { method: 'POST' })).status, 404);
});

test('it can serve the page as well, and nothing outside its folder', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'drempel-site-'));
  const site = join(folder, 'site');
  mkdirSync(site);
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  writeFileSync(join(site, 'index.html'), '<!doctype html>');
  writeFileSync(join(site, 'drempel.js'), 'export {};');
  writeFileSync(join(site, '.env'), 'secret');
  const { origin, post } = await start(t, { site: [folder + '/nothing', site] });
  const page = await fetch(`${origin}/`);
  assert.deepEqual([page.status, page.headers.get('content-type'), await page.text()], [200, 'text/html; charset=utf-8', '<!doctype html>']);
  assert.equal((await fetch(`${origin}/drempel.js`)).headers.get('content-type'), 'text/javascript; charset=utf-8');
  for (const path of ['/../secret.txt', '/..%2fsecret.txt', '/%2e%2e/secret.txt', '/..%5csecret.txt', '/.env', '/%2eenv', '/%', '/a%00.js', '/site']) {
    assert.equal((await raw(origin, { path })).statusCode, 404, path);
  }
  assert.equal((await fetch(`${origin}/index.html`, { method: 'POST' })).status, 404);
  assert.equal((await post(valid)).status, 201);
});

test('the log knows nothing of what was answered, nor any token', async (t) => {
  const { post, get, lines } = await start(t);
  await post(submission({ note: 'a secret' }));
  await post({ body: submission({ note: 'a secret' }).body.replace('"kind":"level"', '"kind":"secret"') });
  await get('/submissions?name=secret', 'secret');
  await get('/submissions', 'read-me');
  await until(() => lines.length === 4);
  assert.deepEqual(lines.map(({ method, path, status }) => `${method} ${path} ${status}`), ['POST /submissions 201', 'POST /submissions 400', 'GET /submissions 401', 'GET /submissions 200']);
  assert.doesNotMatch(JSON.stringify(lines), /secret|read-me|Gemeente/);
});

test('the log does not repeat what a database says, which may be what it was given', async (t) => {
  const failing = async () => {
    throw Object.assign(new Error('value too long: "a secret"'), { code: '22001', detail: 'Failing row contains (a secret)' });
  };
  const lines = [];
  const server = createServer(createReceiver({ database: { query: failing, transaction: failing }, log: (line) => lines.push(line) }));
  t.after(() => server.close());
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const answer = await fetch(`http://127.0.0.1:${server.address().port}/submissions`, { method: 'POST', body: valid.body, headers: { 'content-type': 'application/json' } });
  await refused(answer, 503);
  assert.equal(lines.find(({ error }) => error).code, '22001');
  assert.doesNotMatch(JSON.stringify(lines), /secret/);
});

/** A request that `fetch` would tidy up first. */
async function raw(origin, options) {
  const asking = httpRequest(origin, options);
  asking.end();
  const [answer] = await once(asking, 'response');
  answer.resume();
  return answer;
}

/** Bytes of buffers that are still held by somebody. */
async function kept() {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
  await tick();
  return process.memoryUsage().arrayBuffers;
}

async function until(holds) {
  while (!(await holds())) await tick();
}

function tick() {
  return new Promise((done) => setTimeout(done, 5));
}
