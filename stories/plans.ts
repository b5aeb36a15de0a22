import { actionFrom, candidatesFor, linkedIndicator } from '@drempel/core/plan-candidates.js';
import { withAction, withNote, withPeople } from '@drempel/core/plan-edits.js';
import type { Action, Plan } from '@drempel/core/plan.js';
import { NO_PLAN } from '@drempel/core/plan.js';
import { reportOf } from '@drempel/core/session-report.js';
import type { SessionState } from '@drempel/core/session.js';

export const CHOSEN = '2026-11-24';
export const LATER = '2027-10-15';

/** The first steps that are suggested, taken into a plan on one day. */
export function chosenSteps(state: SessionState, count: number): Plan {
  const { instrument, responses } = state;
  return candidatesFor(instrument, responses, reportOf(state))
    .slice(0, count)
    .reduce((plan, candidate, index) => withAction(plan, actionFrom(candidate, instrument, responses, `p${index + 1}`, CHOSEN)), NO_PLAN);
}

/** A plan as it looks after a year of work: measured, under way, late, done, stopped, and one that is not measurable yet. */
export function yearOld(state: SessionState): Plan {
  const { instrument, responses } = state;
  const chosen = chosenSteps(state, 5);
  const figure = instrument.items.find(({ kind }) => kind === 'indicator')?.id ?? '';
  const more: Readonly<Record<string, (action: Action) => Action>> = {
    p1: (action) =>
      withNote(
        withNote(
          { ...action, owner: 'Diensthoofd onthaal', deadline: '2027-12-31', evaluation: '2028-02-01', means: '5.000 euro en twee halve dagen vorming', partners: 'Agentschap Integratie en Inburgering', government: 'local', indicator: { text: 'Medewerkers die de vorming volgden', baseline: 4, target: 30, unit: 'medewerkers' } },
          { date: '2027-03-01', status: 'busy', note: 'De eerste groep is gestart.' },
        ),
        { date: '2027-06-15', value: 17, note: 'Twee groepen zijn klaar.' },
      ),
    p2: (action) => ({ ...action, owner: 'Communicatiedienst', deadline: '2027-06-30', indicator: linkedIndicator(figure, instrument, responses) }),
    p3: (action) => withNote({ ...action, owner: 'Algemeen directeur', deadline: '2027-05-01', evaluation: '2027-09-01', indicator: { text: 'Verslagen per jaar', baseline: 0, target: 4, unit: 'verslagen' } }, { date: '2027-04-20', status: 'done', value: 4 }),
    p4: (action) => withNote(action, { date: '2027-02-10', status: 'stopped', note: 'Dit doet de provincie al.' }),
  };
  const plan = chosen.actions.reduce((before, action) => withAction(before, more[action.id]?.(action) ?? action), chosen);
  const own: Action = { id: 'own', title: 'Elke maand koffie met wie nieuw is in de gemeente', status: 'planned', progress: [{ date: '2027-01-12', status: 'planned' }] };
  return withPeople(withAction(plan, own), { responsible: 'Schepen van samenleven', lead: 'Diensthoofd welzijn' });
}

/** As much as a long meeting can come up with, in words without an end. */
export function longPlan(state: SessionState): Plan {
  const long = 'Meertaligeonthaalmedewerkersopleidingsplanning '.repeat(4);
  const actions = Array.from({ length: 40 }, (_, index): Action => ({ id: `n${index}`, title: `${index + 1}. ${long}`, owner: long, partners: long, status: 'planned', deadline: '2027-12-31', progress: [{ date: CHOSEN, status: 'planned' }] }));
  return actions.reduce(withAction, chosenSteps(state, 3));
}
