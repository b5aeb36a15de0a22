/** Requests that end before their time. */
import { problemDetails } from '@drempel/core/problem-details.js';
import { TooLarge } from './body.mjs';

export class Refusal extends Error {
  constructor(status, detail, { headers = {}, problems = [], cause } = {}) {
    super(detail, { cause });
    Object.assign(this, { status, headers, problems });
  }

  /** The body that says so. */
  get text() {
    return JSON.stringify(problemDetails(this.status, this.message, this.problems));
  }
}

/** Every error as a refusal; of those that are nobody's request's fault, a line goes to the log. */
export function asRefusal(error, log) {
  if (error instanceof TooLarge) return new Refusal(413, 'The body is too large.');
  if (error.code === 'ERR_INVALID_URL') return new Refusal(400, 'This is no address.');
  const refusal = error instanceof Refusal ? error : new Refusal(500, undefined, { cause: error });
  if (refusal.cause) log(fault(refusal.cause));
  return refusal;
}

/** Whatever goes wrong in the database may go right in a while; the sender keeps what it has. */
export async function orLater(work) {
  try {
    return await work();
  } catch (cause) {
    throw new Refusal(503, 'The database cannot be used now. Try again later.', { headers: { 'retry-after': '30' }, cause });
  }
}

/** Without the message of the error: databases put what they were given into theirs. */
function fault({ name, code, stack }) {
  const at = String(stack).split('\n').filter((line) => /^\s+at /.test(line));
  return { error: name, code, at: at.slice(0, 5).map((line) => line.trim()) };
}
