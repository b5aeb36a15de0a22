/** What the proofs by other people's readers share: the papers of a whole organisation, and of one that means harm. */
import { itemOf } from '@drempel/core/instrument.js';
import { reportOf } from '@drempel/core/session-report.js';
import * as lindeveld from '../../examples/papers/lindeveld.mjs';
import { filledIn, paperInputs, papersOf } from '../../examples/papers/papers.mjs';

export { lindeveld, filledIn, paperInputs, papersOf };

/** Texts that break what is not careful: markup, a formula, text from right to left, halves of pairs, controls, a whole book. */
export const HOSTILE = {
  markup: `</title></style><script>alert("1")</script><img src=x onerror='alert(2)'>&amp;]]>`,
  hebrew: 'שלום עולם: הנגישות של השירות',
  override: 'veilig\u202Egnip.exe',
  surrogates: 'half \uD83D en \uDC00 en heel 😀',
  controls: 'nul\u0000 bel\u0007 escape\u001B[31m formfeed\f eind\uFFFF',
  formula: '=HYPERLINK("http://evil.example";"klik")',
  book: `Begin ${'boek '.repeat(200_000)}`,
};

/** Lindeveld, with harm in every field that people write in. A text of a million characters goes past the checks of core, as from code. */
export async function hostileState() {
  const ids = ['G01', 'G02', 'G03', 'G04', 'G06', 'G07'];
  const texts = [HOSTILE.markup, HOSTILE.hebrew, HOSTILE.override, HOSTILE.surrogates, HOSTILE.controls, HOSTILE.formula];
  const remarks = Object.fromEntries(ids.map((id, index) => [id, { note: texts[index], evidence: [{ label: texts[index], url: index ? texts[index] : 'javascript:alert(3)' }] }]));
  const [first, ...actions] = lindeveld.plan.actions;
  const plan = {
    ...lindeveld.plan,
    lead: HOSTILE.controls,
    actions: [{ ...first, title: HOSTILE.markup, owner: HOSTILE.hebrew, means: HOSTILE.surrogates, partners: HOSTILE.formula }, ...actions],
    charter: { statement: HOSTILE.markup, strengths: `${HOSTILE.hebrew}\n${HOSTILE.controls}`, place: HOSTILE.override, role: HOSTILE.surrogates },
  };
  const state = await filledIn({ ...lindeveld, organisation: HOSTILE.markup, remarks, plan });
  const items = { ...state.responses.items, T01: { ...state.responses.items.T01, note: HOSTILE.book } };
  return { instrument: state.instrument, responses: { ...state.responses, items } };
}

/** What a report says of the groups of a view, as the page writes it: name, points, band. */
export function expectedScores(state) {
  const report = reportOf(state);
  return state.instrument.views.flatMap((view) =>
    view.groups.flatMap((group) => {
      const result = report.views[view.id][group.id];
      if (result.status === 'empty') return [];
      const parent = view.groups.find(({ id }) => id === group.parent);
      const band = state.instrument.bands.find(({ id }) => id === result.band)?.label ?? '–';
      return [{ name: parent ? `${parent.title} › ${group.title}` : group.title, points: result.score === undefined ? 'geen score' : points(result.score), band, range: rangeOf(result.range), coverage: `${points(result.coverage)} %` }];
    }),
  );
}

/** Every item that counts or was left out in a group of the priorities, with its points. */
export function expectedItems(state) {
  const report = reportOf(state);
  const [view] = state.instrument.views;
  return view.groups.flatMap(({ id }) => {
    const { trace } = report.views[view.id][id];
    if (trace.of !== 'items') return [];
    return [...trace.parts, ...trace.leftOut].map((line) => [itemOf(state.instrument, line.id).statement, line.share === undefined ? 'telt niet mee' : points(line.share)]);
  });
}

/** Rounded by another hand than ours: half up, as people do. */
function points(share) {
  return String(Math.floor(share * 100 + 0.5));
}

function rangeOf({ low, high }) {
  return points(low) === points(high) ? points(low) : `${points(low)} tot ${points(high)}`;
}
