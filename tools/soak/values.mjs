/** What a respondent may say: every kind of answer, and texts that are seldom twice the same, so that a mix-up shows. */
const WORDS = ['balie', 'tolk', 'folder', 'én', 'trap 2', 'ب', '“nee”', '👍', 'later', '<b>', 'loket'];

const text = (chance) => `${chance.pick(WORDS)} ${chance.below(100_000)}`;
const special = (chance) => (chance.chance(0.5) ? { kind: 'unknown' } : { kind: 'not-applicable', reason: text(chance) });

const ofKind = {
  level: (chance, { rungs }) => ({ kind: 'level', rung: chance.below(rungs) }),
  checklist: (chance, { options }) => ({ kind: 'checklist', ticked: options.filter(() => chance.chance(0.5)) }),
  indicator: (chance, { measure }) => (measure === 'value' ? { kind: 'indicator', value: chance.below(1000) } : { kind: 'indicator', numerator: chance.below(100), denominator: 100 + chance.below(1000) }),
  open: (chance) => ({ kind: 'open', text: text(chance) }),
};

export const NEW_VALUES = {
  text,
  answer: (chance, item) => (chance.chance(0.2) ? special(chance) : ofKind[item.kind](chance, item)),
  evidence: (chance) => [{ label: text(chance), url: `https://example.org/${chance.below(1000)}` }].slice(chance.chance(0.2) ? 1 : 0),
};
