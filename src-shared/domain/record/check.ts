import type * as v from 'valibot';
import { isCivilDate, isInstant } from '../calendar';
import { checkCarePlan } from '../care/check';
import { checkEscape } from '../escape/check';
import { checkCommunication } from '../feedback/check';
import { checkFeedbackSheet } from '../feedback/sheet';
import { error, type Finding } from '../finding';
import { checkGoodsReturn } from '../goods-return/check';
import { checkNotice } from '../notice/check';
import { checkOrder } from '../order/check';
import { checkQuestion } from '../question/check';
import { checkNtf } from '../report/ntf-rules';
import { civilDateSchema, instantSchema } from '../scalars';
import { checkAgreement } from '../service/agreement';
import { checkServiceSummary } from '../service-summary/check';
import { checkSurveyRecord } from '../survey/measures';
import { checkVisitPlan, checkVisitReport } from '../visit/check';
import { type RecordBody, type RecordKind, recordSchemas } from './kinds';

/** What of a schema is needed to walk a record beside it. */
interface Node {
  readonly type: string;
  readonly entries?: Readonly<Record<string, v.GenericSchema>>;
  readonly item?: v.GenericSchema;
  readonly wrapped?: v.GenericSchema;
  readonly options?: readonly unknown[];
}

/** Rules that one kind alone has. */
const rulesOf: { readonly [K in RecordKind]?: (body: RecordBody<K>) => readonly Finding[] } = {
  'ntf-analysis': checkNtf,
  notice: checkNotice,
  'escape-event': checkEscape,
  communication: checkCommunication,
  'goods-return': checkGoodsReturn,
  'feedback-sheet': checkFeedbackSheet,
  'service-agreement': checkAgreement,
  'visit-report': checkVisitReport,
  'visit-plan': checkVisitPlan,
  'care-plan': checkCarePlan,
  question: checkQuestion,
  'service-summary': checkServiceSummary,
  'survey-record': checkSurveyRecord,
  order: checkOrder,
};

/**
 * What the shape alone does not say: every day and moment of a record exists, and it keeps the rules of its kind. The body has passed the
 * schema of its kind.
 */
export const checkRecord = <K extends RecordKind>(kind: K, body: RecordBody<K>): readonly Finding[] => [
  ...findingsAt(recordSchemas[kind], body, ''),
  ...(rulesOf[kind]?.(body) ?? []),
];

function findingsAt(schema: v.GenericSchema, value: unknown, path: string): readonly Finding[] {
  if (value === null || value === undefined) return [];
  if (schema === civilDateSchema) return isCivilDate(value) ? [] : [error(path, 'not-a-date')];
  if (schema === instantSchema) return isInstant(value) ? [] : [error(path, 'not-a-time')];
  const { type, entries = {}, item, wrapped, options = [] } = schema as unknown as Node;
  if (wrapped !== undefined) return findingsAt(wrapped, value, path);
  if (Array.isArray(value) && item !== undefined)
    return value.flatMap((each: unknown, index) => findingsAt(item, each, `${path}.${index}`));
  if (type === 'union') return unionFindings(options, value, path);
  return Object.entries(entries).flatMap(([key, each]) =>
    findingsAt(each, Reflect.get(Object(value), key), path === '' ? key : `${path}.${key}`),
  );
}

/** A day or a moment, told apart by its length: the only choice of dates a record has. */
function unionFindings(options: readonly unknown[], value: unknown, path: string): readonly Finding[] {
  if (typeof value !== 'string' || !options.includes(civilDateSchema)) return [];
  return findingsAt(value.length === 10 ? civilDateSchema : instantSchema, value, path);
}
