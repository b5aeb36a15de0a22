import { z } from './zod.ts';

/** An id: letters, digits, `.`, `_` and `-`, beginning with a letter or digit; never a name on an object's prototype. */
export const id = z.string().check(
  z.regex(/^[\p{L}\p{N}][\p{L}\p{N}._-]{0,63}$/u, 'an id of letters, digits, ".", "_" and "-"'),
  z.refine((each) => !RESERVED.has(each), 'another id: this one has a meaning in JavaScript'),
);
const RESERVED: ReadonlySet<string> = new Set(['prototype', ...Object.getOwnPropertyNames(Object.prototype)]);

export const sentence = z.string().check(z.minLength(1), z.maxLength(2000));
export const language = z.string().check(z.regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'a language tag such as "nl" or "nl-BE"'));
const share = z.number().check(z.minimum(0), z.maximum(1));
const weight = z.number().check(z.positive(), z.maximum(1e6));
/** Far beyond any figure, and far from where floating-point numbers end. */
const figure = z.number().check(z.minimum(-1e15), z.maximum(1e15));
const combine = z.enum(['mean', 'median', 'min']);
const oneToThree = z.union([z.literal(1), z.literal(2), z.literal(3)]);

/** What conditions may say; see `Condition` in `instrument.ts`. */
type ConditionInput =
  | { profile: string; in: string[] }
  | { item: string; is: 'answered' | 'unknown' | 'not-applicable' }
  | { item: string; ticked: string }
  | { item: string; atLeast?: number; atMost?: number }
  | { all: ConditionInput[] }
  | { any: ConditionInput[] }
  | { not: ConditionInput };

const condition: z.ZodMiniType<ConditionInput> = z.lazy(() =>
  z.union([
    z.strictObject({ profile: id, in: z.array(id).check(z.minLength(1)) }),
    z.strictObject({ item: id, is: z.enum(['answered', 'unknown', 'not-applicable']) }),
    z.strictObject({ item: id, ticked: id }),
    z.strictObject({ item: id, atLeast: z.optional(z.int()), atMost: z.optional(z.int()) }).check(
      z.refine(({ atLeast, atMost }) => atLeast !== undefined || atMost !== undefined, { error: 'atLeast, atMost or both', abort: true }),
    ),
    z.strictObject({ all: z.array(condition).check(z.minLength(1)) }),
    z.strictObject({ any: z.array(condition).check(z.minLength(1)) }),
    z.strictObject({ not: condition }),
  ]),
);

const suggestion = z.strictObject({
  id,
  at: z.optional(z.array(z.int().check(z.minimum(0))).check(z.minLength(1))),
  missing: z.optional(id),
  impact: oneToThree,
  effort: oneToThree,
});

const common = {
  id,
  revision: z.optional(z.int().check(z.minimum(1))),
  in: z.record(id, z.record(id, weight)),
  optional: z.optional(z.boolean()),
  appliesWhen: z.optional(condition),
  gate: z.optional(z.strictObject({ stage: id, atLeast: share })),
  suggestions: z.optional(z.array(suggestion)),
};

const item = z.discriminatedUnion('kind', [
  z.strictObject({ ...common, kind: z.literal('level'), scale: id, reversed: z.optional(z.boolean()) }),
  z.strictObject({
    ...common,
    kind: z.literal('checklist'),
    options: z.array(z.strictObject({ id, weight: z.optional(weight) })).check(z.minLength(1)),
  }),
  z.strictObject({
    ...common,
    kind: z.literal('indicator'),
    measure: z.enum(['fraction', 'value']),
    per: z.optional(figure.check(z.positive())),
    partOfWhole: z.optional(z.boolean()),
    upTo: z.optional(figure.check(z.positive())),
    direction: z.enum(['higher', 'lower', 'band']),
    target: z.optional(figure),
    floor: z.optional(figure),
    band: z.optional(z.tuple([figure.check(z.positive()), figure.check(z.positive())])),
    hiddenUnder: z.optional(z.strictObject({ count: z.int().check(z.minimum(1)), part: z.enum(['denominator', 'either']) })),
    belongsTo: z.optional(id),
  }),
  z.strictObject({ ...common, kind: z.literal('open') }),
]);

const version = z.string().check(z.minLength(1), z.maxLength(64));

const migration = z.strictObject({
  to: version,
  renamed: z.optional(z.record(id, id)),
  split: z.optional(z.record(id, z.array(id).check(z.minLength(2)))),
  removed: z.optional(z.array(id)),
});

/** The structure of an instrument: everything but its words. */
export const instrumentStructure = z.strictObject({
  format: z.literal(1),
  id,
  version,
  coverageFloor: z.optional(share),
  scales: z.record(
    id,
    z.strictObject({ rungs: z.int().check(z.minimum(2), z.maximum(101)), shares: z.optional(z.array(share)) }),
  ),
  views: z
    .array(
      z.strictObject({
        id,
        groups: z
          .array(z.strictObject({ id, parent: z.optional(id), weight: z.optional(weight), combine: z.optional(combine) }))
          .check(z.minLength(1)),
      }),
    )
    .check(z.minLength(1)),
  profile: z.optional(z.array(z.strictObject({ id, choices: z.array(id).check(z.minLength(1)) }))),
  scans: z
    .array(
      z.strictObject({
        id,
        minutes: z.number().check(z.positive()),
        indicative: z.optional(z.boolean()),
        items: z.union([z.literal('all'), z.array(id).check(z.minLength(1))]),
        pages: z.strictObject({ view: id, groups: z.array(id).check(z.minLength(1)) }),
      }),
    )
    .check(z.minLength(1)),
  bands: z.optional(z.array(z.strictObject({ id, from: share }))),
  stages: z.optional(z.array(id)),
  overall: z.optional(z.strictObject({ view: id, combine })),
  items: z.array(item).check(z.minLength(1), z.maxLength(5000)),
  migrations: z.optional(z.array(migration)),
});

const itemText = z.strictObject({
  statement: sentence,
  help: z.optional(sentence),
  evidence: z.optional(sentence),
  note: z.optional(sentence),
  notApplicable: z.optional(sentence),
  /** One sentence a rung; without them the rungs have the words of the scale. */
  rungs: z.optional(z.array(sentence)),
  options: z.optional(z.record(id, sentence)),
  numerator: z.optional(sentence),
  denominator: z.optional(sentence),
  unit: z.optional(sentence),
  foundIn: z.optional(sentence),
  caution: z.optional(sentence),
  /** One sentence for each suggestion of the item, in the order of the structure. */
  suggestions: z.optional(z.array(sentence)),
});

const labelled = z.strictObject({ label: sentence, text: sentence });

/** The words of an instrument in one language. */
export const instrumentText = z.strictObject({
  language,
  title: sentence,
  intro: sentence,
  source: sentence,
  scales: z.record(id, z.array(z.strictObject({ label: sentence, text: z.optional(sentence) }))),
  views: z.record(
    id,
    z.strictObject({
      title: sentence,
      groups: z.record(id, z.strictObject({ title: sentence, short: z.optional(sentence), why: z.optional(sentence) })),
    }),
  ),
  profile: z.optional(
    z.record(id, z.strictObject({ label: sentence, help: z.optional(sentence), choices: z.record(id, sentence) })),
  ),
  scans: z.record(id, z.strictObject({ title: sentence, intro: sentence })),
  bands: z.optional(z.record(id, labelled)),
  stages: z.optional(z.record(id, sentence)),
  words: z.optional(z.record(z.string().check(z.regex(/^\p{L}[\p{L}-]*$/u, 'a word of letters and "-"')), z.record(z.string(), sentence))),
  items: z.record(id, itemText),
  /** What was asked by items that are no more; shown beside answers that are kept from then. */
  retired: z.optional(z.record(id, sentence)),
});

export type InstrumentStructure = z.infer<typeof instrumentStructure>;
export type InstrumentText = z.infer<typeof instrumentText>;
