import * as v from 'valibot';
import {
  addWorkingDays,
  type CivilDate,
  civilDateOf,
  type DayLookup,
  epochOf,
  type Instant,
  instantFromWall,
  toInstant,
  wallTimeOf,
} from '../calendar';
import { channels } from '../complaint/schema';
import type { Communication } from './schema';
import { defaultStepRules, stepRulesSchema } from './steps';

/** ⚙ How soon customers are answered and called back (decisions.md, Deadlines: enquiries, suggestions and praise have targets, no clocks). */

const amount = (most: number) => v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(most));

export const targetUnits = ['minutes', 'hours', 'half-days', 'working-days'] as const;
export type TargetUnit = (typeof targetUnits)[number];

export const sceneRuleSchema = v.strictObject({
  first: v.picklist(channels),
  second: v.picklist(channels),
  amount: amount(999),
  unit: v.picklist(targetUnits),
});

export const feedbackRulesSchema = v.strictObject({
  scenes: v.strictObject({
    'urgent-call': sceneRuleSchema,
    complex: sceneRuleSchema,
    mail: sceneRuleSchema,
    'hard-case': sceneRuleSchema,
  }),
  /** Working days to answer where no scene is chosen. */
  enquiryDays: amount(60),
  suggestionDays: amount(60),
  /** Days from the completion to the call-back. */
  callBackDays: amount(60),
  /** Whether the checklist of the service steps is proposed. */
  proposesSteps: v.boolean(),
  /** What is asked of each of them. */
  steps: stepRulesSchema,
});

export type SceneRule = v.InferOutput<typeof sceneRuleSchema>;
export type FeedbackRules = v.InferOutput<typeof feedbackRulesSchema>;

/** As delivered: seed 001 §3 (10 minutes, 1 hour after coordination), seed 002 §5.7 (half a working day, at most one). */
export const defaultFeedbackRules: FeedbackRules = {
  scenes: {
    'urgent-call': { first: 'phone', second: 'visit', amount: 10, unit: 'minutes' },
    complex: { first: 'messaging', second: 'visit', amount: 1, unit: 'hours' },
    mail: { first: 'email', second: 'messaging', amount: 24, unit: 'hours' },
    'hard-case': { first: 'phone', second: 'email', amount: 1, unit: 'half-days' },
  },
  enquiryDays: 1,
  suggestionDays: 5,
  callBackDays: 2,
  proposesSteps: true,
  steps: defaultStepRules,
};

/** What a target is counted by: the factory's zone, its calendar and its closing time `HH:mm`. */
export interface TargetClock {
  readonly timeZone: string;
  readonly closingTime: string;
  readonly lookup: DayLookup;
}

type Asked = Pick<Communication, 'kind' | 'scene' | 'at' | 'coordinatedAt'>;

const noon = '12:00';

/**
 * The minute an answer is due: by the scene, else by what it is (an enquiry, a suggestion). Null while nothing is known to count from, and for
 * praise, which waits for no answer.
 */
export function proposedAnswerDue(asked: Asked, rules: FeedbackRules, clock: TargetClock): Instant | null {
  const { kind, scene, at } = asked;
  if (kind === 'praise') return null;
  const from = scene === 'complex' ? asked.coordinatedAt : at;
  if (from === null) return null;
  if (scene !== null) return dueAfter(from, rules.scenes[scene], clock);
  if (kind === 'enquiry') return workingDaysAfter(from, rules.enquiryDays, clock);
  return kind === 'suggestion' ? workingDaysAfter(from, rules.suggestionDays, clock) : null;
}

/** The last minute that is allowed for a hard case: the end of the next working day; null for any other. */
export const answerLimit = (asked: Asked, clock: TargetClock): Instant | null =>
  asked.scene === 'hard-case' && asked.at !== null ? workingDaysAfter(asked.at, 1, clock) : null;

function dueAfter(from: Instant, { amount: count, unit }: SceneRule, clock: TargetClock): Instant {
  if (unit === 'working-days') return workingDaysAfter(from, count, clock);
  if (unit === 'half-days') return halfDaysAfter(from, count, clock);
  const minutes = unit === 'hours' ? count * 60 : count;
  return toInstant(epochOf(from) + minutes * 60_000, clock.timeZone);
}

/** The closing time of the n-th working day after. */
const workingDaysAfter = (from: Instant, days: number, clock: TargetClock): Instant =>
  instantFromWall(
    addWorkingDays(civilDateOf(from, clock.timeZone), days, clock.lookup),
    clock.closingTime,
    clock.timeZone,
  );

/**
 * Half a working day: what comes in before noon is due by the closing time, what comes in later by noon of the next working day, and what
 * comes in on a rest day by noon of the day on which it is found.
 */
function halfDaysAfter(from: Instant, halves: number, clock: TargetClock): Instant {
  const { timeZone, lookup } = clock;
  const day = civilDateOf(from, timeZone);
  if (!lookup(day).works)
    return instantFromWall(...endOfHalf(addWorkingDays(day, 1, lookup), halves, clock), timeZone);
  const running = wallTimeOf(from, timeZone) < noon ? 1 : 2;
  return instantFromWall(...endOfHalf(day, running + halves, clock), timeZone);
}

/** Day and wall time at which the n-th half day ends, counted from the morning of `day` as the first. */
function endOfHalf(day: CivilDate, nth: number, { lookup, closingTime }: TargetClock): [CivilDate, string] {
  const later = Math.floor((nth - 1) / 2);
  return [later === 0 ? day : addWorkingDays(day, later, lookup), nth % 2 === 1 ? noon : closingTime];
}

export const answerStandings = ['none', 'open', 'met', 'missed'] as const;
export type AnswerStanding = (typeof answerStandings)[number];

type AwaitedAnswer = Asked & Pick<Communication, 'answerDueAt' | 'answerDueOn'>;

/** The factory's day on which the answer is due: as agreed, and never after the last one that is allowed; null where nothing is due. */
export function answerDay(record: AwaitedAnswer, clock: TargetClock): CivilDate | null {
  const { answerDueAt, answerDueOn } = record;
  const dayOf = (at: Instant): CivilDate => civilDateOf(at, clock.timeZone);
  const agreed = answerDueAt === null ? answerDueOn : dayOf(answerDueAt);
  const limit = answerLimit(record, clock);
  const last = limit === null ? null : dayOf(limit);
  return agreed !== null && (last === null || agreed < last) ? agreed : last;
}

/**
 * Whether the answer came in time, judged at `now` (epoch milliseconds); a due day lasts until its end. After the last minute that is allowed
 * (`answerLimit`) it is missed, whatever was agreed.
 */
export function answerStanding(
  record: AwaitedAnswer & Pick<Communication, 'answeredAt'>,
  now: number,
  clock: TargetClock,
): AnswerStanding {
  const { timeZone } = clock;
  const { answerDueAt, answerDueOn, answeredAt } = record;
  const limit = answerLimit(record, clock);
  if (limit !== null && (answeredAt === null ? now : epochOf(answeredAt)) > epochOf(limit)) return 'missed';
  if (answerDueAt === null && answerDueOn === null) return 'none';
  const judged = answeredAt === null ? now : epochOf(answeredAt);
  const isLate =
    answerDueAt === null
      ? answerDueOn !== null && civilDateOf(toInstant(judged, timeZone), timeZone) > answerDueOn
      : judged > epochOf(answerDueAt);
  if (isLate) return 'missed';
  return answeredAt === null ? 'open' : 'met';
}

export const channelStandings = ['first', 'second', 'other'] as const;
export type ChannelStanding = (typeof channelStandings)[number];

/** Which of its scene's two channels the answer took; null while there is no answer, no channel of it or no scene. */
export function channelStanding(
  { scene, answeredAt, answerChannel }: Pick<Communication, 'scene' | 'answeredAt' | 'answerChannel'>,
  { scenes: rules }: Pick<FeedbackRules, 'scenes'>,
): ChannelStanding | null {
  if (scene === null || answeredAt === null || answerChannel === null) return null;
  const { first, second } = rules[scene];
  if (answerChannel === first) return 'first';
  return answerChannel === second ? 'second' : 'other';
}

/** Minutes from the contact to the answer; null while one of them is missing. */
export const answerMinutes = ({ at, answeredAt }: Pick<Communication, 'at' | 'answeredAt'>): number | null =>
  at === null || answeredAt === null ? null : Math.round((epochOf(answeredAt) - epochOf(at)) / 60_000);
