import { writeResultFile } from '@drempel/core/result-file.js';
import type { SessionState } from '@drempel/core/session.js';
import { fileName } from '@drempel/exports/file-names.js';
import { download } from './download.ts';

/** Gives the respondent the result file; the name under which it is saved. */
export function downloadResultFile({ instrument, responses }: Pick<SessionState, 'instrument' | 'responses'>): string {
  const now = new Date().toISOString();
  const name = fileName({ organisation: responses.organisation, scan: responses.scan, date: now.slice(0, 10), extension: 'json' });
  download(name, writeResultFile(instrument, responses, now), 'application/json');
  return name;
}
