import { writeResultFile } from '@drempel/core/result-file.js';
import type { SessionState } from '@drempel/core/session.js';
import { fileName } from '@drempel/exports/file-names.js';
import { localDay } from '@drempel/core/local-day.js';
import { download } from './download.ts';

/** Gives the respondent the result file; the name under which it is saved. */
export function downloadResultFile({ instrument, responses }: Pick<SessionState, 'instrument' | 'responses'>): string {
  const now = new Date();
  const name = fileName({ organisation: responses.organisation, scan: responses.scan, date: localDay(now), extension: 'json' });
  download(name, writeResultFile(instrument, responses, now.toISOString()), 'application/json');
  return name;
}
