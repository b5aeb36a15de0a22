/** What a receiver does with its database. */
import { resultFileOf } from '@drempel/core/submission.js';

const PAGE = 100;

export function submissionsIn(database) {
  return {
    /** Stores it once: `stored`, `duplicate` (the same was there) or `conflict` (something else was), and when it was stored. */
    store: (submission, now) =>
      database.transaction(async (query) => {
        const { id, sent, result } = submission;
        const { instrument, organisation } = result.responses;
        const text = resultFileOf(submission);
        // Sent twice at once: the second waits here until the first is in, and then finds it.
        const added = await query(
          `INSERT INTO submissions (id, received, sent, instrument, organisation, result) VALUES ($1, $2, $3, $4, $5, $6)
           ON CONFLICT (id) DO NOTHING RETURNING id`,
          [id, now, sent, inColumn(instrument.id), organisation === undefined ? null : inColumn(organisation), text],
        );
        if (added.length > 0) return { outcome: 'stored', received: now };
        const [before] = await query('SELECT received, result FROM submissions WHERE id = $1', [id]);
        return { outcome: before.result === text ? 'duplicate' : 'conflict', received: before.received };
      }),

    /** What came in, oldest first, without the answers: a page of them, after the one with this id. */
    list: (after) =>
      database.query(
        `SELECT id, received, sent, instrument, organisation FROM submissions
         ${after ? 'WHERE (received, id) > (SELECT received, id FROM submissions WHERE id = $1)' : ''} ORDER BY received, id LIMIT ${PAGE}`,
        after ? [after] : [],
      ),

    /** The text of the result file, as the sender had it. */
    find: async (id) => (await database.query('SELECT result FROM submissions WHERE id = $1', [id]))[0]?.result,

    check: () => database.query('SELECT 1 AS alive'),
  };
}

/** PostgreSQL takes no NUL and no half characters in a text. The result is JSON, which writes both as escapes. */
function inColumn(text) {
  return text.toWellFormed().replaceAll('\0', '\uFFFD');
}
