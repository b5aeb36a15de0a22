/**
 * The generated questionnaire: five-point questions with a title and help, in sections. The same every time, and the
 * same for every page that is measured, each in the form its library reads.
 */

const POINTS = ['Helemaal niet', 'Eerder niet', 'Half en half', 'Eerder wel', 'Helemaal wel'];
const SUBJECTS = ['onthaal', 'website', 'briefwisseling', 'taalbeleid', 'werving', 'opleiding', 'klachten', 'inspraak'];
const PEOPLE = ['nieuwkomers', 'ouderen', 'jongeren', 'gezinnen', 'medewerkers', 'bezoekers', 'vrijwilligers'];

/** A section is a page; as long as on paper, however many questions there are in all. */
const LONGEST_SECTION = 15;

/** @returns {{ points: string[], sections: { id: string, title: string, items: { id: string, title: string, help: string }[] }[] }} */
export function questionnaire(count) {
  const sections = Array.from({ length: Math.max(4, Math.ceil(count / LONGEST_SECTION)) }, (_, at) => ({
    id: `s${at + 1}`,
    title: `Deel ${at + 1}: ${SUBJECTS[at % SUBJECTS.length]}`,
    items: [],
  }));
  const length = Math.ceil(count / sections.length);
  for (let at = 0; at < count; at += 1) sections[Math.floor(at / length)].items.push(question(at));
  return { points: POINTS, sections: sections.filter(({ items }) => items.length > 0) };
}

function question(at) {
  const subject = SUBJECTS[(at * 5) % SUBJECTS.length];
  const people = PEOPLE[(at * 3) % PEOPLE.length];
  return {
    id: `q${at + 1}`,
    title: `Vraag ${at + 1}: in ons ${subject} houden wij rekening met wat ${people} nodig hebben.`,
    help: `Denk aan het ${subject} van de voorbije ${(at % 11) + 2} maanden, en aan wat ${people} er zelf over zeiden.`,
  };
}

/** As an instrument of ours: its structure and its words. A section is a group of one view, so it has a score. */
export function asInstrument({ points, sections }) {
  const items = sections.flatMap((section) => section.items.map((item) => ({ ...item, section: section.id })));
  const structure = {
    format: 1,
    id: 'bench',
    version: '1',
    scales: { points: { rungs: points.length } },
    views: [{ id: 'sections', groups: sections.map(({ id }) => ({ id })) }],
    scans: [{ id: 'all', minutes: items.length, items: 'all', pages: { view: 'sections', groups: sections.map(({ id }) => id) } }],
    bands: [{ id: 'low', from: 0 }, { id: 'high', from: 0.5 }],
    items: items.map(({ id, section }) => ({ id, kind: 'level', scale: 'points', in: { sections: { [section]: 1 } } })),
  };
  const text = {
    language: 'nl',
    title: 'Vragenlijst',
    intro: 'Een gemaakte vragenlijst om te meten.',
    source: 'Gemaakt door bench/questionnaire.mjs.',
    // Every rung has a short name and words of its own: here the number of the point.
    scales: { points: points.map((text, at) => ({ label: `${at + 1}`, text })) },
    views: { sections: { title: 'Delen', groups: byId(sections, ({ title }) => ({ title })) } },
    scans: { all: { title: 'Alles', intro: 'Alle vragen.' } },
    bands: { low: { label: 'laag', text: 'Onder de helft.' }, high: { label: 'hoog', text: 'Boven de helft.' } },
    items: byId(items, ({ title, help }) => ({ statement: title, help })),
  };
  return { structure, text };
}

/** As a survey of SurveyJS: a section is a page, and its score a calculated value. */
export function asSurvey({ points, sections }) {
  return {
    locale: 'nl',
    showProgressBar: true,
    progressBarType: 'questions',
    pages: sections.map((section) => ({
      name: section.id,
      title: section.title,
      elements: section.items.map(({ id, title, help }) => ({
        type: 'radiogroup',
        name: id,
        title,
        description: help,
        choices: points.map((text, value) => ({ value, text })),
      })),
    })),
    calculatedValues: sections.map(({ id, items }) => ({
      name: totalOf(id),
      expression: `sum(${items.map((item) => `{${item.id}}`).join(', ')})`,
    })),
  };
}

/** Name of the calculated value that holds the score of a section. */
export const totalOf = (section) => `total_${section}`;

/** A respondent who answers everything, in a way that differs from section to section; `seed` makes another one. */
export function answersTo({ points, sections }, seed = 1) {
  const answers = {};
  let at = seed;
  for (const { items } of sections) {
    for (const { id } of items) {
      at = (at * 1103515245 + 12345) % 2147483648;
      answers[id] = Math.floor(at / 65536) % points.length;
    }
  }
  return answers;
}

function byId(list, make) {
  return Object.fromEntries(list.map((each) => [each.id, make(each)]));
}
