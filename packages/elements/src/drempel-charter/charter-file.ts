import type { SessionState } from '@drempel/core/session.js';
import { fileName } from '@drempel/exports/file-names.js';
import { download } from '../drempel-export/download.ts';
import { charterPaperOf, docxFile, htmlFile } from '../drempel-export/paper-files.ts';
import { localDay } from '@drempel/core/local-day.js';

/** Gives the charter as a file of its own; the name under which it is saved. `about` tells it apart from the report. */
export async function downloadCharter(state: SessionState, wanted: string, about: string, extension: 'docx' | 'html'): Promise<string> {
  const made = new Date();
  const paper = charterPaperOf(state, wanted, made);
  const name = fileName({ organisation: state.responses.organisation, scan: about, date: localDay(made), extension });
  const { content, type } = extension === 'html' ? htmlFile(paper) : await docxFile(paper);
  download(name, content, type);
  return name;
}
