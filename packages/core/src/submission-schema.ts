import { ACTION_STATUSES, CHARTER_TEXTS, GOVERNMENT_LEVELS, MOST_ACTIONS, MOST_NOTES } from './plan.ts';
import { TEXT_LIMIT } from './responses.ts';
import { RESULT_FORMAT, resultFileSchema } from './result-file.ts';
import { SUBMISSION_FORMAT, SUBMISSION_VERSION } from './submission.ts';
import { z } from './zod.ts';

/*
 * The published contract: `npm run contract` makes the JSON Schemas and the OpenAPI description in docs/reference
 * from it. A receiver has no instrument at hand, so responses are described here by their shape alone. Whether they
 * fit their instrument, `parse-responses.ts` knows, and a property test holds the two together.
 */

const text = (description: string) => z.string().check(z.maxLength(TEXT_LIMIT), z.describe(description));
const number = (description: string) => z.optional(z.number().check(z.describe(description)));
const moment = (description: string) =>
  z.string().check(z.refine((each) => !Number.isNaN(Date.parse(each)), 'ISO 8601 date and time'), z.describe(`${description} ISO 8601.`));

const levelAnswer = z.strictObject({ kind: z.literal('level'), rung: z.int().check(z.minimum(0), z.describe('The chosen rung of the ladder, from 0.')) });
const checklistAnswer = z.strictObject({
  kind: z.literal('checklist'),
  ticked: z.array(text('Id of an option.')).check(
    z.refine((ids) => new Set(ids).size === ids.length, 'each id once'),
    z.meta({ uniqueItems: true, description: 'What is true. Empty means "none of these", which is a real 0.' }),
  ),
});

const answer = z.discriminatedUnion('kind', [
  levelAnswer,
  checklistAnswer,
  z.strictObject({
    kind: z.literal('indicator'),
    numerator: number('How many it is true of.'),
    denominator: number('Out of how many.'),
    value: number('The figure itself, where nothing is divided.'),
    target: number('The target of the organisation itself, instead of the instrument’s.'),
  }),
  z.strictObject({ kind: z.literal('open'), text: text('Never scored.') }),
  z.strictObject({ kind: z.literal('not-applicable'), reason: text('Why the question does not apply.') }),
  z.strictObject({ kind: z.literal('unknown') }),
]).check(z.describe('A value, not applicable with its reason, or don’t know.'));

const itemResponse = z.strictObject({
  revision: z.int().check(z.minimum(1), z.describe('Revision of the question that was answered.')),
  answer: z.optional(answer),
  note: z.optional(text('A remark; it may come without an answer.')),
  evidence: z.optional(z.array(z.strictObject({ label: text('What it is.'), url: text('Where it is, as it was typed: not checked to be an address.') }))),
});

const day = (description: string) =>
  z.optional(z.iso.date({ error: 'a day, YYYY-MM-DD' }).check(z.describe(`${description} YYYY-MM-DD.`)));
const optional = (description: string) => z.optional(text(description));
const status = (description: string) => z.enum(ACTION_STATUSES).check(z.describe(description));

const actionIndicator = z.strictObject({
  text: optional('What is measured.'),
  item: optional('Id of the indicator of the instrument that it is.'),
  baseline: number('Where it stood when the action was chosen.'),
  target: number('Where it should come.'),
  unit: optional('In which unit both are.'),
});

const action = z.strictObject({
  id: z.string().check(z.regex(/^[\p{L}\p{N}][\p{L}\p{N}._-]{0,63}$/u), z.describe('The same for ever, and once in the plan.')),
  title: z.string().check(z.maxLength(TEXT_LIMIT), z.regex(/\S/), z.describe('What will be done, in the language in which it was chosen.')),
  edited: z.optional(z.literal(true).check(z.describe('People changed the title: it does not follow the suggestion.'))),
  item: optional('Id of the item it should raise.'),
  suggestion: optional('Id of the suggestion of that item from which it came.'),
  goal: z.optional(z.discriminatedUnion('kind', [levelAnswer, checklistAnswer]).check(z.describe('The answer that will be true of the item once it is done.'))),
  owner: optional('Who sees to it; best a function.'),
  deadline: day('The day on which it must be done.'),
  indicator: z.optional(actionIndicator.check(z.describe('By what it is seen that it works.'))),
  means: optional('Budget, people, rooms.'),
  partners: optional('With whom.'),
  government: z.optional(z.enum(GOVERNMENT_LEVELS).check(z.describe('The level of government that has to decide or to pay.'))),
  status: status('Where it stands.'),
  evaluation: day('The day on which is looked at what it brought.'),
  progress: z.array(
    z.strictObject({
      date: z.iso.date({ error: 'a day, YYYY-MM-DD' }),
      status: z.optional(status('The status that it got on that day.')),
      value: number('What the indicator was on that day.'),
      note: optional('What became of it.'),
    }),
  ).check(z.maxLength(MOST_NOTES), z.describe('What became of it, in order of time.')),
});

const charter = z.strictObject({
  ...(Object.fromEntries(CHARTER_TEXTS.map((field) => [field, optional('As people wrote it.')])) as Record<(typeof CHARTER_TEXTS)[number], ReturnType<typeof optional>>),
  date: day('The day of signing.'),
});

const plan = z.strictObject({
  responsible: optional('The one person who answers for it politically.'),
  lead: optional('The one person who leads the work.'),
  actions: z.array(action).check(z.maxLength(MOST_ACTIONS)),
  charter: z.optional(charter.check(z.describe('The public engagement statement, as far as people wrote it themselves.'))),
});

/** The shape of `Responses`, to whatever instrument. */
export const responsesSchema = z.strictObject({
  instrument: z.strictObject({ id: text('Which instrument was answered.'), version: text('Which version of it.'), madeWith: z.optional(text('The version of the first answers, when that was another.')) }),
  scan: z.optional(text('Which scan of it; without, the whole instrument.')),
  organisation: z.optional(text('Name of the organisation, as the page or the respondent gave it.')),
  profile: z.record(z.string(), text('Id of the choice.')).check(z.describe('The choice for each field of the profile (`sector`, `role`, …).')),
  items: z.record(z.string(), itemResponse).check(z.describe('What was said at each item, by the id of the item.')),
  completed: z.optional(moment('When the respondent said "done".')),
  plan: z.optional(plan.check(z.describe('What was decided to do about it.'))),
});

/** A result file by its shape. `parseResultFile` does more: it has the instrument, and works the scores out again. */
export const submittedResultSchema = z.extend(resultFileSchema, {
  formatVersion: z.literal(RESULT_FORMAT),
  written: moment('When the file was written.'),
  round: z.optional(text('The measurement it belongs to, for example `2026`.')),
  responses: responsesSchema,
  scores: resultFileSchema.shape.scores.check(z.describe('The scores as they were shown, by view and group: from 0 to 1, and only where published.')),
});
export type SubmittedResult = z.infer<typeof submittedResultSchema>;

/** The body of the request. */
export const submissionSchema = z.strictObject({
  format: z.literal(SUBMISSION_FORMAT),
  formatVersion: z.literal(SUBMISSION_VERSION),
  id: z.uuid('a UUID').check(z.describe('Idempotency key: made once for what is sent, and the same at each try.')),
  sent: z.iso.datetime({ offset: true, error: 'ISO 8601 date and time' }).check(z.describe('When the submission was made.')),
  result: submittedResultSchema,
});
