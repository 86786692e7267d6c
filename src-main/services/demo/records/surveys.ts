import { addDays } from '@shared/domain/calendar';
import type { RecordBody } from '@shared/domain/record';
import {
  blankPlannedSheet,
  blankSurveyPlan,
  defaultSurveyRules,
  halfYears,
  type Survey,
  type SurveyPlan,
  surveyItems,
} from '@shared/domain/survey';
import type { Trx } from '../../../data';
import { listRecords } from '../../../data/repositories/record-list';
import type { CallContext } from '../../context';
import { getRecord, type RecordContent, type RecordParts, registerRecord, saveRecord } from '../../record';
import { approveSurveyPlan, createSurveys } from '../../survey';
import { tellSurveyPlan } from '../../survey/tell-plan';
import { demoPeople } from '../catalog';
import type { Desk } from './plan';

/** As many customers as a demo needs to show every state. */
const asked = 4;

/** 年度满意度调查计划: both halves of the year, the first already due. */
export function surveyPlan({ random, cast, on, at }: Desk): RecordContent {
  const year = Number(on(at).slice(0, 4));
  const names = [`${year}年上半年`, `${year}年下半年`] as const;
  const periods = halfYears(year, names, defaultSurveyRules, random.id).map((period, index) =>
    index === 0 ? { ...period, sendBy: addDays(on(at), 5), replyBy: addDays(on(at), 19) } : period,
  );
  const customers = cast.customers.slice(0, asked);
  const plan: SurveyPlan = {
    ...blankSurveyPlan(),
    year,
    periods,
    sheets: periods.flatMap(({ name: period, sendBy, replyBy }, half) =>
      customers.slice(half * 2).map(({ id, body }) => ({
        ...blankPlannedSheet(random.id()),
        customer: body.name,
        customerId: id,
        period,
        way: 'email' as const,
        sendBy,
        replyBy,
        responsible: demoPeople.sales.name,
      })),
    ),
  };
  return { kind: 'survey-plan', body: plan };
}

/** The plan is written, approved by somebody else, and the sheets of its first period are made. */
export async function playSurveyPlan(
  trx: Trx,
  parts: RecordParts,
  context: CallContext,
  body: SurveyPlan,
): ReturnType<typeof getRecord> {
  const stored = await registerRecord(trx, parts, context, {
    kind: 'survey-plan',
    token: parts.nextId(),
    body,
  });
  const { id } = stored;
  const on = (await parts.load(trx)).day(context.clock.now());
  await approveSurveyPlan(trx, parts.load, context, {
    id,
    version: stored.version,
    approver: demoPeople.approver.name,
    on,
  });
  const period = body.periods[0]?.name ?? null;
  await createSurveys(trx, parts, context, { id, version: stored.version + 1, period });
  return getRecord(trx, id);
}

/** Some weeks later: most sheets are back, one is still out, one was never sent. */
export async function followSurveyPlan(
  trx: Trx,
  parts: RecordParts,
  context: CallContext,
  plan: RecordBody<'survey-plan'>,
  { random }: Desk,
): Promise<void> {
  const rows = plan.sheets.filter(({ surveyNumber }) => surveyNumber !== '');
  for (const [index, { surveyNumber, sendBy }] of rows.entries()) {
    if (index === rows.length - 1 || sendBy === null) continue;
    const [line] = await listRecords(trx, { kind: 'survey', text: surveyNumber, offset: 0, limit: 1 });
    if (line === undefined) continue;
    const { stored } = await getRecord(trx, line.id);
    const body: Survey = { ...(stored.body as Survey), sentOn: sendBy };
    const after = await saveRecord(trx, parts.load, context, {
      id: line.id,
      version: stored.version,
      body: index === rows.length - 2 ? body : answeredSheet(body, addDays(sendBy, 9 + index), random),
      reason: '',
    });
    await tellSurveyPlan(trx, parts.load, context, after as never, false);
  }
}

const answeredSheet = (survey: Survey, returnedOn: string, random: Desk['random']): Survey => ({
  ...survey,
  returnedOn,
  respondent: '陈工',
  respondentDepartment: '质量部',
  respondentPosition: 'SQE',
  answers: survey.answers.map((answer) => {
    const isNew = answer.item === surveyItems[8];
    return { ...answer, score: isNew ? null : random.pick([5, 5, 4, 4, 3]), isNotApplicable: isNew };
  }),
  comparison: random.pick(['better', 'equal']),
  suggestions: '希望当天给出围堵措施与排查数量。',
});
