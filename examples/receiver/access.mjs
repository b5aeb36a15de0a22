/** Who may do what: tokens for programs, origins for pages. */
import { createHash, timingSafeEqual } from 'node:crypto';
import { Refusal } from './refusal.mjs';

export function demandToken({ headers }, expected) {
  const [, given = ''] = /^Bearer +(\S+)$/i.exec(headers.authorization ?? '') ?? [];
  // Of one length, and so compared in one time, whatever is given.
  if (!timingSafeEqual(digest(given), digest(expected))) throw new Refusal(401, undefined, { headers: { 'www-authenticate': 'Bearer' } });
}

function digest(text) {
  return createHash('sha256').update(text).digest();
}

/** A page of another site may not send, unless it is named. Programs that are no browser have no origin. */
export function corsHeaders({ headers: { origin, host } }, allowed) {
  const vary = { vary: 'Origin' };
  if (origin === undefined || hostOf(origin) === host) return vary;
  if (!allowed.includes(origin)) throw new Refusal(403, 'Pages from this origin may not send here. See ALLOW_ORIGIN.', { headers: vary });
  return { ...vary, 'access-control-allow-origin': origin, 'access-control-expose-headers': 'Retry-After' };
}

/** What a browser asks before a page of another site may send. */
export const PREFLIGHT = {
  'access-control-allow-methods': 'POST',
  'access-control-allow-headers': 'Authorization, Content-Type, Idempotency-Key',
  'access-control-max-age': '600',
};

function hostOf(origin) {
  try {
    return new URL(origin).host;
  } catch {
    return undefined; // "null", from a sandboxed frame
  }
}
