/** The page of the reference about the session: its commands, and the shape of what it holds, as the built types say. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { root } from './run.mjs';

export const SESSION_PAGE = 'docs/reference/session.md';

/** What the page shows: a heading, a sentence, and the declarations, by file of `@drempel/core`. */
const PARTS = [
  ['What it can be told and asked', 'A command that names something the instrument does not have, or an answer that does not fit, throws a `TypeError`: that is a mistake in code. Nothing a respondent can do leads there.', { session: ['AssessmentSession', 'SessionListener'] }],
  ['What it holds', 'Everything is frozen: each change makes a new state. `reportOf(state)` of `@drempel/core/report.js` makes the report.', { session: ['SessionState', 'Place', 'SessionChange'], progress: ['Progress', 'PageProgress'] }],
  ['Responses', 'All that was answered, with the profile. No answer, *don’t know* and *not applicable* are three things; 0 is none of them.', { responses: ['Responses', 'ItemResponse', 'Evidence', 'Answer', 'LevelAnswer', 'ChecklistAnswer', 'IndicatorAnswer'] }],
];

/** @returns {string} the page, in Markdown. Needs the types of `packages/core`: build first. */
export function sessionPage() {
  return `<!-- Made by \`npm run reference\` from the sources: do not edit. -->

# The session

\`drempel-ready\` gives it, and \`session\` of a scan or session element. It is the one place where responses change: what code does with it, views show and drafts keep, as when a respondent does it. In TypeScript: \`import type { AssessmentSession } from '@drempel/core/session.js'\`.

\`\`\`js
const scan = document.querySelector('drempel-scan');
scan.addEventListener('drempel-ready', ({ session }) => {
  session.answer('G01', { kind: 'level', rung: 2 });
  session.remark('G01', { note: 'Besproken op 12 mei.' });
  const stop = session.subscribe((state, change) => console.log(change.kind, state.progress.answered));
});
\`\`\`
${PARTS.map(([title, text, files]) => `\n## ${title}\n\n${text}\n\n\`\`\`ts\n${declarationsIn(files).join('\n\n')}\n\`\`\`\n`).join('')}`;
}

function declarationsIn(files) {
  return Object.entries(files).flatMap(([file, names]) => {
    const text = readFileSync(join(root, `packages/core/dist/${file}.d.ts`), 'utf8');
    const source = ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true);
    return names.map((name) => {
      const found = source.statements.find((statement) => statement.name?.text === name);
      if (!found) throw new Error(`packages/core/dist/${file}.d.ts has no ${name}`);
      return publicText(found, source);
    });
  });
}

/** A declaration with its sentences, without what is private, the constructor and the word `export`. */
function publicText(declaration, source) {
  let text = declaration.getFullText(source).trim();
  const start = declaration.getFullStart() + (declaration.getFullText(source).length - declaration.getFullText(source).trimStart().length);
  const hidden = (declaration.members ?? []).filter((member) => ts.isConstructorDeclaration(member) || member.name?.kind === ts.SyntaxKind.PrivateIdentifier);
  for (const member of hidden.reverse()) text = text.slice(0, member.getFullStart() - start) + text.slice(member.getEnd() - start);
  return text.replace(/^export (declare )?/m, '$1').replace(/^( +)/gm, (indent) => indent.slice(indent.length / 2));
}
