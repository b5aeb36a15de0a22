/** What an organisation can paste in its own accessibility statement: a piece of HTML without script, style or address. */

const WORDS = {
  nl: {
    title: (version) => `Drempel, de vragenlijst op deze pagina (versie ${version})`,
    what: 'Op [naam van de pagina] staat Drempel, een vragenlijst over toegankelijkheid en diversiteit. Dit deel van onze verklaring gaat over die vragenlijst.',
    held: 'De makers toetsten Drempel aan WCAG 2.2, niveau A en AA, en aan de Europese norm EN 301 549 v3.2.1.',
    result: 'De vragenlijst <strong>voldoet gedeeltelijk</strong>.',
    counts: ({ all, supports, limits, none }) => `Van de ${all} criteria zijn er ${supports} in orde, ${limits} met een beperking en ${none} niet van toepassing.`,
    tested: ({ date, passed, skipped }) => `Laatste test van deze versie: ${date}. ${passed} geautomatiseerde tests geslaagd, ${skipped} overgeslagen, geen enkele mislukt.`,
    limits: 'Wat nog niet in orde is, of wat we niet weten',
    instead: 'Lukt het invullen niet? Dan kan het ook anders: [bijvoorbeeld samen met een collega, of op papier].',
    contact: 'Merk je een probleem? Meld het bij [contactpersoon, e-mail, telefoon]. We antwoorden binnen [aantal] dagen. Ben je niet tevreden met het antwoord? Dan kun je naar [klachtendienst of ombudsdienst].',
  },
  en: {
    title: (version) => `Drempel, the questionnaire on this page (version ${version})`,
    what: '[Name of the page] has Drempel, a questionnaire about accessibility and diversity. This part of our statement is about that questionnaire.',
    held: 'Its makers held Drempel against WCAG 2.2, levels A and AA, and the European standard EN 301 549 v3.2.1.',
    result: 'The questionnaire is <strong>partially compliant</strong>.',
    counts: ({ all, supports, limits, none }) => `Of the ${all} criteria, ${supports} are met, ${limits} are met with a limit, and ${none} do not apply.`,
    tested: ({ date, passed, skipped }) => `Last test of this version: ${date}. ${passed} automated tests passed, ${skipped} were skipped, none failed.`,
    limits: 'What is not in order yet, or not known',
    instead: 'You cannot fill it in? There is another way: [for example together with a colleague, or on paper].',
    contact: 'You meet a problem? Tell [person, e-mail, telephone]. We answer within [number] days. Not satisfied with the answer? Then go to [complaints service or ombudsman].',
  },
};

const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** The piece for a language, from the facts of `conformance.mjs`. */
export function statement({ criteria, general, version, tested }, language) {
  const words = WORDS[language];
  const number = (judgement) => criteria.filter((each) => each.judgement === judgement).length;
  const limits = [...criteria.flatMap(({ id, limit }) => (limit ? [`${limit[language]} (WCAG ${id})`] : [])), ...general.map((each) => each[language])];
  return `<section lang="${language}">
  <h2>${escaped(words.title(version))}</h2>
  <p>${words.what}</p>
  <p>${words.held} ${words.result} ${words.counts({ all: criteria.length, supports: number('supports'), limits: number('limits'), none: number('not-applicable') })}</p>
${tested ? `  <p>${words.tested(tested)}</p>\n` : ''}  <h3>${words.limits}</h3>
  <ul>
${limits.map((each) => `    <li>${escaped(each)}</li>`).join('\n')}
  </ul>
  <p>${words.instead}</p>
  <p>${words.contact}</p>
</section>
`;
}
