import { addDays, civilDateOfParts } from '../calendar';
import type { CustomerGrade } from '../customer/schema';
import { error, type Finding } from '../finding';
import { checkPlanChange, isApproved, keptPlan as kept, type PlanSaving } from '../plan-approval';
import { blankPlannedSheet, blankSurvey } from './blank';
import type { SurveyRules } from './rules';
import type { PlannedPeriod, PlannedSheet, Question, Survey, SurveyPlan } from './schema';

/** What approving a plan releases: the questionnaire, and who is asked when, how and by whom. What became of a sheet is no change of it. */
const releasedOf = ({
  id,
  customer,
  customerId,
  period,
  way,
  sendBy,
  replyBy,
  responsible,
}: PlannedSheet) => ({
  id,
  customer,
  customerId,
  period,
  way,
  sendBy,
  replyBy,
  responsible,
});

const released = ({ year, periods, questions, sheets }: SurveyPlan) => [
  year,
  periods,
  questions,
  sheets.map(releasedOf),
];

/** What was approved changes with a reason only. */
export const checkSurveyPlanChange = (before: SurveyPlan, after: SurveyPlan): readonly Finding[] =>
  checkPlanChange(released, before, after);

/**
 * A plan as it is kept: approval, changes and what became of each sheet are the program's own. A change of what was approved ends the
 * approval: no further sheet goes out before it is approved anew. Who writes what is to be approved has prepared it.
 */
export function keptSurveyPlan(before: SurveyPlan, after: SurveyPlan, saving: PlanSaving): SurveyPlan {
  const outcomes = new Map(before.sheets.map((sheet) => [sheet.id, sheet] as const));
  const sheets = after.sheets.map((sheet) => ({ ...sheet, ...outcomeOf(outcomes.get(sheet.id)) }));
  const own = { ...after, sheets };
  const isRewritten = JSON.stringify(released(before)) !== JSON.stringify(released(own));
  return {
    ...kept(released, before, own, { ...saving, endsApproval: true }),
    preparedBy: isRewritten ? saving.by : before.preparedBy,
  };
}

/** A new plan is approved by nobody, and none of its sheets has been made. */
export const newSurveyPlan = (plan: SurveyPlan, by: string): SurveyPlan => ({
  ...plan,
  sheets: plan.sheets.map((sheet) => ({ ...sheet, ...outcomeOf(undefined) })),
  preparedBy: by,
  approval: { by: '', on: null },
  changeReason: '',
  changes: [],
});

const outcomeOf = (sheet: PlannedSheet | undefined) => ({
  surveyNumber: sheet?.surveyNumber ?? '',
  sentOn: sheet?.sentOn ?? null,
  returnedOn: sheet?.returnedOn ?? null,
});

/** Per cent; those of a questionnaire sum to 100 before it is approved. */
export const questionSum = (questions: readonly Question[]): number =>
  questions.reduce((sum, { weight }) => sum + weight, 0);

/** What is missing before a plan can be approved. */
export const surveyPlanGaps = ({ year, questions, sheets }: SurveyPlan): readonly Finding[] => {
  const sum = questionSum(questions);
  return [
    ...(year === null ? [error('year', 'required')] : []),
    ...(sum === 100 ? [] : [error('questions', 'weights-not-100', { sum })]),
    ...(sheets.length === 0 ? [error('sheets', 'required')] : []),
    ...sheets.flatMap(sheetGaps),
  ];
};

function sheetGaps({ customer, period, way, sendBy, replyBy, responsible }: PlannedSheet, at: number) {
  const place = (field: string): string => `sheets.${at}.${field}`;
  const missing = [
    ['customer', customer.trim() === ''],
    ['period', period.trim() === ''],
    ['way', way === null],
    ['sendBy', sendBy === null],
    ['replyBy', replyBy === null],
    ['responsible', responsible.trim() === ''],
  ] as const;
  return [
    ...missing.flatMap(([field, isMissing]) => (isMissing ? [error(place(field), 'required')] : [])),
    ...(sendBy !== null && replyBy !== null && replyBy < sendBy
      ? [error(place('replyBy'), 'end-before-start')]
      : []),
  ];
}

export interface AskedCustomer {
  readonly id: string;
  readonly name: string;
  /** Null counts as 一般. */
  readonly grade: CustomerGrade | null;
}

/** The halves of a year as the periods of a new plan, with the days that follow from the rules. `names` are theirs. */
export const halfYears = (
  year: number,
  names: readonly [first: string, second: string],
  { replyDays }: SurveyRules,
  nextId: () => string,
): readonly PlannedPeriod[] =>
  names.map((name, at) => {
    // Asked when the half-year is over: the answers are about all of it.
    const endsOn = at === 0 ? civilDateOfParts(year, 6, 30) : civilDateOfParts(year, 12, 31);
    const sendBy = addDays(endsOn, 10);
    return { id: nextId(), name, endsOn, sendBy, replyBy: addDays(sendBy, replyDays) };
  });

/**
 * Whom a plan asks: each active customer in as many periods as his grade asks for, the last ones of the year, in the order of the
 * customers. Who is asked in a period already is not proposed again.
 */
export const proposedSheets = (
  { periods, sheets }: Pick<SurveyPlan, 'periods' | 'sheets'>,
  customers: readonly AskedCustomer[],
  { periodsPerYear }: SurveyRules,
  look: { readonly responsible: string; readonly nextId: () => string },
): readonly PlannedSheet[] => {
  const known = new Set(
    sheets.map(({ customerId, customer, period }) => `${customerId ?? customer} ${period}`),
  );
  return customers.flatMap(({ id, name, grade }) => {
    const times = periodsPerYear[grade ?? 'regular'];
    return (times === 0 ? [] : periods.slice(-times)).flatMap(({ name: period, sendBy, replyBy }) =>
      known.has(`${id} ${period}`)
        ? []
        : [
            {
              ...blankPlannedSheet(look.nextId()),
              customer: name,
              customerId: id,
              period,
              way: 'email' as const,
              sendBy,
              replyBy,
              responsible: look.responsible,
            },
          ],
    );
  });
};

/** Rows of which a sheet is still to be made. */
export const sheetsToMake = ({ sheets }: Pick<SurveyPlan, 'sheets'>): readonly PlannedSheet[] =>
  sheets.filter(({ surveyNumber, notAskedReason }) => surveyNumber === '' && notAskedReason.trim() === '');

/** The sheet of a planned row: everything that the plan and the customer's file say. */
export const surveyOfPlan = (
  plan: { readonly recordId: string; readonly body: Pick<SurveyPlan, 'companyId' | 'questions'> },
  row: PlannedSheet,
  file: { readonly plant: string; readonly companyId: string | null } | null,
): Survey => ({
  ...blankSurvey(),
  companyId: file?.companyId ?? plan.body.companyId,
  period: row.period,
  customerId: row.customerId,
  customerName: row.customer,
  plant: file?.plant ?? '',
  way: row.way,
  replyBy: row.replyBy,
  replyTo: row.responsible,
  answers: blankSurvey().answers.map((answer) => ({
    ...answer,
    weight: plan.body.questions.find(({ item }) => item === answer.item)?.weight ?? answer.weight,
  })),
  plan: { recordId: plan.recordId, sheetId: row.id },
});

/** A sheet as its plan knows it. */
export interface MadeSheet {
  readonly number: string;
  readonly survey: Survey;
}

/** The plan with what its sheet says of its own: number, and the days it went out and came back. */
export const withSurvey = (plan: SurveyPlan, { number, survey }: MadeSheet): SurveyPlan =>
  changed(plan, survey.plan.sheetId, (row) => ({
    ...row,
    surveyNumber: number,
    sentOn: survey.sentOn,
    returnedOn: survey.returnedOn,
  }));

/** The sheet is void or no longer of this row: the row is open again. */
export const withoutSurvey = (plan: SurveyPlan, number: string, sheetId: string | null): SurveyPlan =>
  changed(plan, sheetId, (row) =>
    row.surveyNumber === number ? { ...row, surveyNumber: '', sentOn: null, returnedOn: null } : row,
  );

const changed = (
  plan: SurveyPlan,
  sheetId: string | null,
  change: (row: PlannedSheet) => PlannedSheet,
): SurveyPlan => ({ ...plan, sheets: plan.sheets.map((row) => (row.id === sheetId ? change(row) : row)) });

/** How far a year's plan is. */
export interface SurveyPlanProgress {
  readonly planned: number;
  readonly sent: number;
  readonly returned: number;
  /** Not asked, and the plan says why. */
  readonly explained: number;
}

export const surveyPlanProgress = ({ sheets }: Pick<SurveyPlan, 'sheets'>): SurveyPlanProgress => ({
  planned: sheets.length,
  sent: sheets.filter(({ sentOn }) => sentOn !== null).length,
  returned: sheets.filter(({ returnedOn }) => returnedOn !== null).length,
  explained: sheets.filter(({ sentOn, notAskedReason }) => sentOn === null && notAskedReason.trim() !== '')
    .length,
});

/**
 * Whether a sheet may go out: by an approved plan that asks this customer with these weights, or without a plan for a reason that is
 * written down. What went out keeps its weights. `plan` is the one it names; null where there is none, or it is void.
 */
export function checkSending(
  before: Survey | null,
  after: Survey,
  plan: SurveyPlan | null,
): readonly Finding[] {
  const isReturnNew = after.returnedOn !== null && (before?.returnedOn ?? null) !== after.returnedOn;
  if (after.sentOn === null) return isReturnNew ? [error('sentOn', 'required')] : [];
  const row = plan?.sheets.find(({ id }) => id === after.plan.sheetId);
  if (row !== undefined && !isAsked(row, after))
    return [error('customerName', 'not-planned-for', { customer: row.customer })];
  if (before !== null && before.sentOn !== null)
    return isSameWeights(before.answers, after.answers) ? [] : [error('answers', 'sent-already')];
  const sum = questionSum(after.answers);
  if (sum !== 100) return [error('answers', 'weights-not-100', { sum })];
  if (after.plan.recordId === null || plan === null)
    return after.unplannedReason.trim() === '' ? [error('unplannedReason', 'needs-plan-or-reason')] : [];
  if (!isApproved(plan)) return [error('sentOn', 'plan-not-approved')];
  return isSameWeights(plan.questions, after.answers) ? [] : [error('answers', 'not-as-approved')];
}

const isAsked = ({ customerId, customer }: PlannedSheet, survey: Survey): boolean =>
  customerId === null && survey.customerId === null
    ? customer.trim() === survey.customerName.trim()
    : customerId === survey.customerId;

const isSameWeights = (asked: readonly Question[], answers: readonly Question[]): boolean =>
  asked.every(({ item, weight }) => answers.find((answer) => answer.item === item)?.weight === weight);
