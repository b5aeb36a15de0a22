/** What the tests of the receiver start from: databases, submissions, a receiver in this process or in one of its own. */
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeSubmission } from '@drempel/core/submission.js';
import pg from 'pg';
import { openDatabase } from './database.mjs';
import { createReceiver } from './receiver.mjs';

export const TOKEN = 'read-me';
export const NOW = '2026-11-24T09:30:00.000Z';

const { DATABASE_URL = '' } = process.env;
const noPostgres = /^postgres(ql)?:/.test(DATABASE_URL) ? false : 'DATABASE_URL names no PostgreSQL, so this was not tried there';

/** `fresh` gives the address of an empty database, which is gone after the test. */
export const DATABASES = [
  { name: 'SQLite', skip: false, fresh: freshSqlite },
  { name: 'PostgreSQL', skip: noPostgres, fresh: freshPostgres },
];

const cleanups = new WeakMap();

/** Does something after the test: what was begun last first. (The runner does it the other way round.) */
export function afterwards(t, work) {
  const all = cleanups.get(t) ?? [];
  if (all.length === 0) {
    cleanups.set(t, all);
    t.after(async () => {
      for (const each of all.reverse()) await each();
    });
  }
  all.push(work);
}

async function freshSqlite(t) {
  const folder = mkdtempSync(join(tmpdir(), 'drempel-receiver-'));
  afterwards(t, () => rmSync(folder, { recursive: true, force: true }));
  return `sqlite:${join(folder, 'receiver.sqlite')}`;
}

/** A schema of its own, so that nothing else in that database is touched. */
async function freshPostgres(t) {
  const schema = `drempel_test_${randomUUID().replaceAll('-', '')}`;
  await inPostgres(`CREATE SCHEMA ${schema}`);
  afterwards(t, () => inPostgres(`DROP SCHEMA ${schema} CASCADE`));
  const url = new URL(DATABASE_URL);
  url.searchParams.set('options', `-c search_path=${schema}`);
  return url.href.replaceAll('+', '%20');
}

async function inPostgres(sql) {
  const client = new pg.Client(DATABASE_URL);
  await client.connect();
  await client.query(sql).finally(() => client.end());
}

/** The text of a result file. What stands in the note tells one from another. */
export function resultFile(note = 'Sinds de verbouwing.', id = 'balie', organisation = 'Gemeente Voorbeeld') {
  const responses = {
    instrument: { id, version: '1.0.0' },
    organisation,
    profile: { sector: 'gem' },
    items: { B01: { revision: 1, answer: { kind: 'level', rung: 3 }, note } },
  };
  const file = { format: 'drempel-result', formatVersion: 1, written: NOW, responses, scores: { themes: { onthaal: { status: 'published', score: 0.75, coverage: 1 } } } };
  return `${JSON.stringify(file, null, 2)}\n`;
}

export function submission({ note, instrument, organisation, id = randomUUID() } = {}) {
  return { id, body: writeSubmission(resultFile(note, instrument, organisation), id, NOW) };
}

/** A receiver in this process, on a port of its own, stopped after the test. */
export async function receiverOn(t, url, options = {}) {
  const database = await openDatabase(url);
  const lines = [];
  const server = createServer(createReceiver({ database, readToken: TOKEN, perMinute: 10_000, log: (line) => lines.push(line), ...options }));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  afterwards(t, async () => {
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
    await database.close().catch(() => undefined);
  });
  return { ...client(`http://127.0.0.1:${server.address().port}${options.base ?? ''}`), database, server, lines };
}

/** A receiver in a process of its own, as `npm run receiver` starts it. */
export async function receiverProcess(t, url) {
  const main = fileURLToPath(new URL('main.mjs', import.meta.url));
  const env = { ...process.env, DATABASE_URL: url, RECEIVER_TOKEN: TOKEN, RATE_PER_MINUTE: '100000' };
  const child = spawn(process.execPath, [main, '--port', '0'], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'exit');
  let output = '';
  const origin = await new Promise((resolve, reject) => {
    child.stdout.on('data', (chunk) => {
      output += chunk;
      const [, found] = /Receiver at (http:\S+)\/submissions/.exec(output) ?? [];
      if (found) resolve(found);
    });
    child.once('exit', (code) => reject(new Error(`The receiver ended with ${code}`)));
  });
  const stop = async (signal = 'SIGTERM') => {
    if (child.exitCode === null && child.signalCode === null) child.kill(signal);
    return (await ended)[0];
  };
  afterwards(t, () => stop('SIGKILL'));
  return { ...client(origin), stop, output: () => output };
}

function client(origin) {
  const post = ({ body, id }, headers = {}) =>
    fetch(`${origin}/submissions`, { method: 'POST', body, headers: { 'content-type': 'application/json', ...(id ? { 'idempotency-key': id } : {}), ...headers } });
  const get = (path, token = TOKEN) => fetch(`${origin}${path}`, { headers: token ? { authorization: `Bearer ${token}` } : {} });
  const list = async () => (await (await get('/submissions')).json()).submissions;
  return { origin, post, get, list };
}
