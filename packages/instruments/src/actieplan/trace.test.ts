import { expect } from '@open-wc/testing';
import structure from './instrument.json' with { type: 'json' };
import traceJson from './trace.json' with { type: 'json' };

interface Bullet {
  readonly id: string;
  /** Where it stands in the fiche, in our own words. */
  readonly place: string;
}
interface Trace {
  readonly blocks: readonly { readonly id: string; readonly bullets: readonly ServedBullet[] }[];
  readonly effects: { readonly view: string; readonly bullets: readonly (Bullet & { readonly group: string })[] };
  readonly outOfScope: readonly (Bullet & { readonly reason: string })[];
}
interface ServedBullet extends Bullet {
  readonly items: readonly string[];
  /** Items that serve the bullet only in part, and why. */
  readonly weak?: Readonly<Record<string, string>>;
}
interface Structure {
  readonly items: readonly { readonly id: string; readonly in: Readonly<Record<string, Readonly<Record<string, number>> | undefined>> }[];
  readonly views: readonly { readonly id: string; readonly groups: readonly { readonly id: string }[] }[];
}

const trace = traceJson as Trace;
const actieplan = structure as unknown as Structure;

/** The bullets of the fiche (`source/fiche-nl.md`), from top to bottom. */
const served = [
  'regie.agenda', 'regie.plan', 'regie.indicatoren', 'regie.onderzoek', 'regie.verantwoordelijke', 'regie.toezicht',
  'regie.tafel', 'regie.horizontaal', 'regie.verticaal', 'regie.definitie', 'regie.gericht', 'regie.lokaal',
  'p1.toegankelijk', 'p1.transversaal', 'p1.eerstelijn', 'p1.toerusten',
  'p2.nt2', 'p2.tolken', 'p2.leren', 'p2.regie-nt2', 'p2.taalbeleid', 'p2.coordinatie',
  'p3.eerlijk',
  'p4a.identiteit', 'p4a.vrijwilligers', 'p4a.verenigingen', 'p4a.media',
  'p4b.verlies', 'p4b.wijk', 'p4b.burgerschap', 'p4b.vrijetijd', 'p4b.dialoog',
  'p4c.netwerken', 'p4c.straat',
  'thema.onderwijs', 'thema.werk',
];
const effects = ['e.participatie', 'e.toegankelijkheid', 'e.burgerschap', 'e.samenhang'];
const outOfScope = ['buiten.agenda', 'buiten.tafels', 'buiten.adviesraad', 'buiten.agentschap', 'buiten.fiches'];

describe('actieplan: from fiche to items', () => {
  it('has the 36 bullets that organisations can act on, the four effects, and five that are not theirs', () => {
    expect(bulletsOf(trace).map(({ id }) => id)).to.deep.equal(served);
    expect(trace.effects.bullets.map(({ id }) => id)).to.deep.equal(effects);
    expect(trace.outOfScope.map(({ id }) => id)).to.deep.equal(outOfScope);
    expect([served.length, effects.length, outOfScope.length]).to.deep.equal([36, 4, 5]);
  });

  it('has items for each bullet, and a bullet for each of the 68 items', () => {
    expect(actieplan.items.length).to.equal(68);
    expect(traceProblems(trace, actieplan)).to.deep.equal([]);
  });

  it('says in at most twelve words where a bullet stands, and why some are not for organisations', () => {
    for (const { id, place } of [...bulletsOf(trace), ...trace.effects.bullets, ...trace.outOfScope]) {
      expect(place.split(/\s+/).length, id).to.be.within(1, 12);
    }
    for (const { id, reason } of trace.outOfScope) expect(reason, id).to.match(/\w\.$/u);
  });
});

describe('the rules for a trace', () => {
  const items = [
    { id: 'X1', in: { effects: { E1: 1 } } },
    { id: 'X2', in: { effects: { E1: 0.5 } } },
  ];
  const small: Structure = { items, views: [{ id: 'effects', groups: [{ id: 'E1' }] }] };
  const first = { id: 'a', place: 'A', items: ['X1'] };
  const second = { id: 'b', place: 'B', items: ['X1', 'X2'], weak: { X2: 'Half.' } };
  const whole: Trace = {
    blocks: [{ id: 'one', bullets: [first, second] }],
    effects: { view: 'effects', bullets: [{ id: 'e', place: 'E', group: 'E1' }] },
    outOfScope: [{ id: 'o', place: 'O', reason: 'Not theirs.' }],
  };
  const withBullets = (...bullets: ServedBullet[]): Trace => ({ ...whole, blocks: [{ id: 'one', bullets }] });

  it('find nothing in one that is whole', () => {
    expect(traceProblems(whole, small)).to.deep.equal([]);
  });

  const wrong: readonly [what: string, trace: Trace, structure: Structure, problem: string][] = [
    ['a bullet that lost its last item', withBullets({ ...first, items: [] }, second), small, 'a: no item serves this bullet'],
    ['an item without a bullet', withBullets(first), small, 'X2: no bullet names this item'],
    ['an item that does not exist', withBullets(first, { ...second, items: ['X1', 'X2', 'X9'] }), small, 'b: there is no item X9'],
    ['an item named twice', withBullets({ ...first, items: ['X1', 'X1'] }, second), small, 'a: names X1 twice'],
    ['a weak item that is not of the bullet', withBullets({ ...first, weak: { X2: 'Half.' } }, second), small, 'a: calls X2 weak, but does not name it'],
    ['an id used twice', withBullets(first, { ...second, id: 'a' }), small, 'a: two bullets have this id'],
    ['an id of a bullet that is not for organisations, used again', withBullets({ ...first, id: 'o' }, second), small, 'o: two bullets have this id'],
    ['an effect that the view does not have', { ...whole, effects: { view: 'effects', bullets: [{ id: 'e', place: 'E', group: 'E2' }] } }, small, 'e: the view "effects" has no group E2'],
    ['an effect of the view that no bullet traces', { ...whole, effects: { view: 'effects', bullets: [] } }, small, 'E1: no bullet traces this effect'],
    ['an effect without a main item', whole, { ...small, items: items.map(({ id }) => ({ id, in: { effects: { E1: 0.5 } } })) }, 'e: no item has this as its main effect'],
  ];
  for (const [what, broken, structureOf, problem] of wrong) {
    it(`find ${what}`, () => {
      expect(traceProblems(broken, structureOf)).to.include(problem);
    });
  }
});

/** What is wrong with a trace, in words; nothing when it is whole. */
function traceProblems(of: Trace, { items, views }: Structure): string[] {
  const bullets = bulletsOf(of);
  const known = new Set(items.map(({ id }) => id));
  const named = new Set(bullets.flatMap((bullet) => bullet.items));
  const ids = [...bullets, ...of.effects.bullets, ...of.outOfScope].map(({ id }) => id);
  const groups = views.find(({ id }) => id === of.effects.view)?.groups ?? [];
  return [
    ...repeated(ids).map((id) => `${id}: two bullets have this id`),
    ...bullets.flatMap((bullet) => bulletProblems(bullet, known)),
    ...[...known].filter((id) => !named.has(id)).map((id) => `${id}: no bullet names this item`),
    ...of.effects.bullets.flatMap(({ id, group }) => {
      if (!groups.some((each) => each.id === group)) return [`${id}: the view "${of.effects.view}" has no group ${group}`];
      return items.some((item) => item.in[of.effects.view]?.[group] === 1) ? [] : [`${id}: no item has this as its main effect`];
    }),
    ...groups.filter(({ id }) => !of.effects.bullets.some(({ group }) => group === id)).map(({ id }) => `${id}: no bullet traces this effect`),
  ];
}

function bulletProblems({ id, items, weak = {} }: ServedBullet, known: ReadonlySet<string>): string[] {
  return [
    ...(items.length ? [] : [`${id}: no item serves this bullet`]),
    ...items.filter((item) => !known.has(item)).map((item) => `${id}: there is no item ${item}`),
    ...repeated(items).map((item) => `${id}: names ${item} twice`),
    ...Object.keys(weak).filter((item) => !items.includes(item)).map((item) => `${id}: calls ${item} weak, but does not name it`),
  ];
}

function bulletsOf({ blocks }: Trace): readonly ServedBullet[] {
  return blocks.flatMap((block) => block.bullets);
}

function repeated(ids: readonly string[]): string[] {
  return ids.filter((id, index) => ids.indexOf(id) !== index);
}
