/** What a downloaded file is about. */
export interface FileSubject {
  readonly organisation?: string;
  readonly scan?: string;
  /** ISO 8601; only its date is used. */
  readonly date?: string;
  /** Without the dot. */
  readonly extension: string;
}

/** In UTF-8, so that a name stays under the 255 bytes of a file system, however it is written. */
const MOST_BYTES = { organisation: 80, scan: 40, date: 10 } as const;

/**
 * Name for a download: `drempel-<organisation>-<scan>-<date>.<extension>`, without the parts that are not known.
 * Whatever the organisation is called, the name is one plain file name on every system.
 */
export function fileName({ organisation = '', scan = '', date = '', extension }: FileSubject): string {
  const parts = [
    'drempel',
    namePart(organisation, MOST_BYTES.organisation),
    namePart(scan, MOST_BYTES.scan),
    namePart(/^\d{4}-\d{2}-\d{2}/.exec(date)?.[0] ?? '', MOST_BYTES.date),
  ];
  const ending = extension.toLowerCase().replace(/[^a-z0-9]/g, '').slice(0, 8) || 'txt';
  return `${parts.filter(Boolean).join('-')}.${ending}`;
}

/**
 * Text as part of a file name: letters, digits and their marks, of any script, with `-` for all else. So paths,
 * controls, what is invisible or turns the direction of writing, and what Windows forbids are gone. May be empty.
 * (The names that Windows keeps for devices need no care: every name here begins with `drempel`.)
 */
function namePart(text: string, mostBytes: number): string {
  const plain = text
    .normalize('NFC')
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/(^|-)\p{M}+/gu, '$1')
    .replace(/-{2,}/g, '-');
  return shortened(plain.replace(/^-+/, ''), mostBytes).replace(/-+$/, '');
}

function shortened(text: string, mostBytes: number): string {
  let bytes = 0;
  let kept = '';
  for (const character of text) {
    bytes += new TextEncoder().encode(character).length;
    if (bytes > mostBytes) break;
    kept += character;
  }
  return kept;
}
