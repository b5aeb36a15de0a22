import type { parseAcknowledgement } from '@drempel/core/acknowledgement.js';

/** How one try to send ended. */
export type Outcome =
  /** The receiver acknowledged this very submission. */
  | { readonly kind: 'sent'; readonly received: string }
  /** Worth another try by itself, not before `after` milliseconds when the receiver named a time. */
  | { readonly kind: 'later'; readonly why: 'offline' | 'timeout' | 'busy' | 'failing'; readonly after?: number }
  /** Of no use to try again before a person did something. */
  | { readonly kind: 'stopped'; readonly why: StopReason };

/**
 * `sign-in`: the respondent must sign in again; `not-allowed`: may not send; `refused`: the receiver finds the content
 * wrong; `too-large`; `conflict`: it has something else under this key; `no-receiver`: nothing there understands us.
 */
export type StopReason = 'sign-in' | 'not-allowed' | 'refused' | 'too-large' | 'conflict' | 'no-receiver';

/** Longer than any receiver should take over one small file. */
const PATIENCE = 30_000;
/** A receiver may ask to wait; longer than a day is a mistake. */
const LONGEST_WAIT = 86_400_000;

/** What a try needs: where to, what, and the key by which the receiver knows it again. */
export interface Parcel {
  readonly id: string;
  readonly url: string;
  readonly body: string;
}

/** Sends once. Never rejects: whatever happens is an outcome, and only a valid acknowledgement is "sent". */
export async function attempt({ id, url, body }: Parcel, patience = PATIENCE): Promise<Outcome> {
  let response: Response;
  let text: string;
  // The parser (and Zod with it) comes with the first try, not with the first page; before it, so that what was stored is also understood.
  let parse: typeof parseAcknowledgement;
  try {
    ({ parseAcknowledgement: parse } = await import('@drempel/core/acknowledgement.js'));
    response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json, application/problem+json', 'idempotency-key': id },
      body,
      credentials: 'same-origin',
      // A redirect leads to a page where one signs in, never to a receiver.
      redirect: 'manual',
      signal: AbortSignal.timeout(patience),
    });
    text = await response.text();
  } catch (error) {
    return { kind: 'later', why: error instanceof DOMException && error.name === 'TimeoutError' ? 'timeout' : 'offline' };
  }
  if (response.type === 'opaqueredirect') return { kind: 'stopped', why: 'sign-in' };
  if (response.ok) return accepted(parse(text, id), text, response.headers.get('content-type') ?? '');
  return rejected(response);
}

function accepted(acknowledgement: ReturnType<typeof parseAcknowledgement>, text: string, type: string): Outcome {
  if (acknowledgement.ok) return { kind: 'sent', received: acknowledgement.value.received };
  // A page answered: mostly the one where people sign in.
  return { kind: 'stopped', why: /html/i.test(type) || text.trimStart().startsWith('<') ? 'sign-in' : 'no-receiver' };
}

function rejected({ status, headers }: Response): Outcome {
  switch (status) {
    case 401:
      return { kind: 'stopped', why: 'sign-in' };
    case 403:
      return { kind: 'stopped', why: 'not-allowed' };
    case 409:
      return { kind: 'stopped', why: 'conflict' };
    case 413:
      return { kind: 'stopped', why: 'too-large' };
    case 408:
    case 425:
      return { kind: 'later', why: 'timeout' };
    case 429:
    case 503:
      return { kind: 'later', why: 'busy', ...retryAfter(headers.get('retry-after')) };
    case 400:
    case 415:
    case 422:
      return { kind: 'stopped', why: 'refused' };
    default:
      return status >= 500 ? { kind: 'later', why: 'failing', ...retryAfter(headers.get('retry-after')) } : { kind: 'stopped', why: 'no-receiver' };
  }
}

/** `Retry-After` (RFC 9110 §10.2.3): seconds, or a date. */
function retryAfter(value: string | null): { after?: number } {
  if (value === null) return {};
  const after = /^\d+$/.test(value.trim()) ? Number(value) * 1000 : Date.parse(value) - Date.now();
  return Number.isFinite(after) ? { after: Math.min(LONGEST_WAIT, Math.max(0, after)) } : {};
}
