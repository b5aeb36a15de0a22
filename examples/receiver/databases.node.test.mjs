/** What must hold whatever the database: on SQLite always, on PostgreSQL when DATABASE_URL names one. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import { parseAcknowledgement } from '@drempel/core/acknowledgement.js';
import { openDatabase } from './database.mjs';
import { DATABASES, receiverOn, receiverProcess, resultFile, submission } from './receiver.fixtures.mjs';
import { submissionsIn } from './submissions.mjs';

const COUNT = "SELECT COUNT(*) AS count FROM submissions";

for (const { name, skip, fresh } of DATABASES) {
  const on = (title, work) => test(`on ${name}: ${title}`, { skip, timeout: 60_000 }, work);

  on('A12: what is sent is acknowledged, and comes back to the letter', async (t) => {
    const { post, get, list } = await receiverOn(t, await fresh(t));
    const note = 'NUL \0, half an emoji \ud83d, שלום, 👩‍👩‍👧, <img onerror=alert(1)>, =1+1 and \u2028';
    const organisation = 'De \0 Zon \udc00';
    const sent = submission({ note, organisation });
    const answer = await post(sent);
    assert.equal(answer.status, 201);
    const acknowledged = parseAcknowledgement(await answer.text(), sent.id);
    assert.deepEqual([acknowledged.ok, acknowledged.value.duplicate], [true, false]);
    assert.equal(await (await get(`/submissions/${sent.id}`)).text(), resultFile(note, 'balie', organisation));
    const [{ received, ...row }] = await list();
    assert.equal(received, acknowledged.value.received);
    assert.deepEqual(row, { id: sent.id, sent: '2026-11-24T09:30:00.000Z', instrument: 'balie', organisation: 'De \uFFFD Zon \uFFFD' });
  });

  on('F14: what is sent again, after an answer that was lost, is acknowledged again and kept once', async (t) => {
    let clock = Date.parse('2026-11-24T10:00:00Z');
    const { post, list } = await receiverOn(t, await fresh(t), { now: () => clock });
    const { id, body } = submission();
    const first = await (await post({ id, body })).json();
    clock += 3_600_000;
    const again = await post({ id: id.toUpperCase(), body: body.replace('"sent":"2026-11-24', '"sent":"2026-11-25') });
    assert.equal(again.status, 200);
    assert.deepEqual(await again.json(), { ...first, duplicate: true });
    assert.equal((await list()).length, 1);
  });

  on('F16: what is sent twenty times at once is kept once', async (t) => {
    const { post, list } = await receiverOn(t, await fresh(t));
    const sent = submission();
    const answers = await Promise.all(Array.from({ length: 20 }, () => post(sent)));
    assert.deepEqual(answers.map(({ status }) => status).sort(), [...Array(19).fill(200), 201]);
    const bodies = await Promise.all(answers.map((answer) => answer.json()));
    assert.equal(new Set(bodies.map(({ received }) => received)).size, 1);
    assert.equal((await list()).length, 1);
  });

  on('F16: what is sent at once to two receivers on one database is kept once', async (t) => {
    const url = await fresh(t);
    const receivers = await Promise.all([receiverProcess(t, url), receiverProcess(t, url)]);
    for (let round = 0; round < 10; round += 1) {
      const sent = submission();
      const answers = await Promise.all(receivers.map(({ post }) => post(sent)));
      assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 201]);
    }
    assert.equal((await receivers[0].list()).length, 10);
  });

  on('another result under the same id is refused, and the first stays', async (t) => {
    const { post, get } = await receiverOn(t, await fresh(t));
    const { id, body } = submission({ note: 'the first' });
    await post({ id, body });
    const answer = await post(submission({ id, note: 'the second' }));
    assert.deepEqual([answer.status, answer.headers.get('content-type')], [409, 'application/problem+json']);
    assert.match(await (await get(`/submissions/${id}`)).text(), /the first/);
  });

  on('what was acknowledged is there after the receiver was killed, whenever that was', async (t) => {
    const url = await fresh(t);
    const first = await receiverProcess(t, url);
    const acknowledged = [];
    const sending = Array.from({ length: 60 }, async () => {
      const sent = submission();
      const answer = await first.post(sent).catch(() => undefined);
      if (answer?.status === 201) acknowledged.push(sent);
      if (acknowledged.length === 15) await first.stop('SIGKILL');
    });
    await Promise.all(sending);
    assert.ok(acknowledged.length >= 15);

    const second = await receiverProcess(t, url);
    for (const sent of acknowledged) {
      assert.equal(await (await second.get(`/submissions/${sent.id}`)).text(), resultFile());
      assert.equal((await second.post(sent)).status, 200);
    }
  });

  on('it stops when asked, after what it was doing', async (t) => {
    const url = await fresh(t);
    const receiver = await receiverProcess(t, url);
    const sent = submission();
    const answers = [receiver.post(sent), receiver.post(submission())];
    assert.deepEqual((await Promise.all(answers)).map(({ status }) => status), [201, 201]);
    assert.equal(await receiver.stop('SIGTERM'), 0);
    assert.equal((await (await receiverProcess(t, url)).list()).length, 2);
  });

  on('what came in is listed by the page, in the order in which it came', async (t) => {
    let clock = Date.parse('2026-11-24T10:00:00Z');
    const { post, get, list } = await receiverOn(t, await fresh(t), { now: () => (clock += 1000) });
    const ids = [];
    for (let index = 0; index < 103; index += 1) {
      const sent = submission();
      ids.push(sent.id);
      await post(sent);
    }
    const first = (await list()).map(({ id }) => id);
    const { submissions: rest } = await (await get(`/submissions?after=${first.at(-1)}`)).json();
    assert.deepEqual([...first, ...rest.map(({ id }) => id)], ids);
    assert.deepEqual((await (await get(`/submissions?after=${randomUUID()}`)).json()).submissions, []);
    assert.equal((await get("/submissions?after=' OR 1=1 --")).status, 200);
  });

  on('when the database is gone it says when to come back, and a log line says no answers', async (t) => {
    const { post, get, database, lines } = await receiverOn(t, await fresh(t));
    assert.equal((await get('/health', '')).status, 200);
    await database.close();
    const answer = await post(submission({ note: 'a secret' }));
    assert.deepEqual([answer.status, answer.headers.get('retry-after')], [503, '30']);
    assert.equal((await get('/health', '')).status, 503);
    assert.ok(lines.some(({ error }) => error));
    assert.doesNotMatch(JSON.stringify(lines), /secret/);
  });

  on('of a transaction that fails nothing stays, and the next one goes on', async (t) => {
    const database = await openDatabase(await fresh(t));
    t.after(() => database.close());
    const insert = (query, id) => query("INSERT INTO submissions (id, received, sent, instrument, result) VALUES ($1, '', '', '', '')", [id]);
    const failing = database.transaction(async (query) => {
      await insert(query, 'a');
      throw new Error('halfway');
    });
    const working = database.transaction((query) => insert(query, 'b'));
    await assert.rejects(failing, /halfway/);
    await working;
    await assert.rejects(database.transaction((query) => query('SELECT nothing FROM nowhere')));
    assert.equal(Number((await database.query(COUNT))[0].count), 1);
  });

  on('two that open an empty database at once both find the table', async (t) => {
    const url = await fresh(t);
    const both = await Promise.all([openDatabase(url), openDatabase(url)]);
    t.after(() => Promise.all(both.map((database) => database.close())));
    for (const database of both) assert.deepEqual([...(await submissionsIn(database).list())], []);
  });
}

test('a database of another kind is refused without saying its password', async () => {
  await assert.rejects(openDatabase('mysql://root:hunter2@db/x'), ({ message }) => message.includes('"mysql:"') && !message.includes('hunter2'));
});
