import type { RegisterMilestone, RegisterRow } from '../complaint';
import { type MilestoneKind, needsProof } from '../deadline';
import type { Person } from '../person';
import type { RecordKind } from '../record';
import type { RecordDate, RecordDateKind } from '../record-date';
import type { ReportAction } from '../report';
import { recordFixedBy } from './fixed';
import type { DatedFilter, DatedThing } from './types';

const whose = (what: RecordDateKind | 'task-answer'): Pick<DatedThing, 'isOurs' | 'fixedBy'> => {
  const fixedBy = recordFixedBy(what);
  return { isOurs: fixedBy === null, fixedBy };
};

/** By whom an owner's department is known. */
export interface Staff {
  readonly people: readonly Person[];
  readonly departments: readonly string[];
}

/** The department of a name, or the department that is itself named; '' where neither is known. */
const departmentOf = (owner: string, { people, departments }: Staff): string =>
  departments.includes(owner) ? owner : (people.find(({ name }) => name === owner)?.department ?? '');

const isProven = ({ doneAt, enteredAt, hasProof }: RegisterMilestone): boolean =>
  doneAt === null || hasProof || !needsProof({ doneAt, enteredAt: enteredAt ?? doneAt });

/** A clock of a complaint; null where it has none (imported history, a voided number). */
export function milestoneThing(row: RegisterRow, kind: MilestoneKind, staff: Staff): DatedThing | null {
  if (row.milestones === null) return null;
  const milestone = row.milestones[kind];
  const { agreed, doneAt } = milestone;
  const owner = row.responsiblePerson === '' ? row.responsibleDepartment : row.responsiblePerson;
  return {
    key: `complaint:${row.id}:${kind}`,
    what: kind,
    source: 'complaint',
    recordId: row.id,
    number: row.number,
    customerName: row.customerName,
    text: row.problem,
    owner,
    department: row.responsibleDepartment === '' ? departmentOf(owner, staff) : row.responsibleDepartment,
    due: agreed?.due ?? milestone.due,
    day: agreed?.day ?? milestone.day,
    // What the customer agreed to is a date, not a count.
    isProvisional: agreed === null && milestone.isProvisional,
    earliest: agreed === null ? milestone.earliest : null,
    done: doneAt,
    isProven: isProven(milestone),
    isOpen: doneAt === null && row.closedAt === null && !row.sideStates.includes('withdrawn'),
    isOurs: false,
    fixedBy: agreed === null ? milestone.wonBy : 'agreed',
  };
}

/** What is said of a record beside its date. */
export interface OfRecord {
  readonly recordId: string;
  readonly kind: RecordKind;
  readonly number: string;
  readonly customerName: string;
  readonly subject: string;
}

/** A date of a record; null where it has no day. */
export function recordThing(
  { recordId, kind, number, customerName, subject }: OfRecord,
  { date, dueOn }: { readonly date: RecordDate; readonly dueOn: string | null },
  staff: Staff,
): DatedThing | null {
  if (date.due === null || dueOn === null) return null;
  return {
    key: `record:${recordId}:${date.id}`,
    what: date.what,
    source: kind,
    recordId,
    number,
    customerName,
    text: date.text === '' ? subject : date.text,
    owner: date.owner,
    department: departmentOf(date.owner, staff),
    due: date.due,
    day: dueOn,
    isProvisional: date.earliest !== undefined,
    earliest: date.earliest ?? null,
    done: date.done,
    isProven: true,
    isOpen: date.done === null,
    ...whose(date.what),
  };
}

/** Something a report has to do, or a task sheet it waits for; null where it has no day. */
export function actionThing(
  { recordId, number, customerName }: Omit<OfRecord, 'kind' | 'subject'>,
  { id, kind, discipline, text, owner, dueOn, doneOn }: ReportAction,
  staff: Staff,
): DatedThing | null {
  if (dueOn === null) return null;
  const what = kind === 'answer' ? 'task-answer' : 'action';
  return {
    key: `action:${recordId}:${id}`,
    what,
    source: 'report',
    recordId,
    number,
    customerName,
    text,
    owner,
    department: departmentOf(owner, staff),
    due: dueOn,
    day: dueOn,
    isProvisional: false,
    earliest: null,
    done: doneOn,
    isProven: true,
    isOpen: doneOn === null,
    // What is learned has one planned day for all of its rows: it is changed in the report.
    ...(discipline === 'D7' ? { isOurs: false, fixedBy: 'recorded' } : whose(what)),
    part: discipline,
  };
}

/** The day a thing is looked after on: what is open goes by 最早, as reminders do (decisions.md, Deadlines). */
export const watchedDay = ({ isOpen, earliest, day }: DatedThing): string =>
  isOpen && earliest !== null ? earliest : day;

/** Whether a filter holds of what the thing itself says; the customer is asked for where it is read. */
export const isWanted = (
  thing: DatedThing,
  { kinds, owner, department, isOpen }: Omit<DatedFilter, 'customerId'>,
): boolean =>
  (kinds === undefined || kinds.includes(thing.what)) &&
  (owner === undefined || thing.owner === owner) &&
  (department === undefined || thing.department === department) &&
  (isOpen === undefined || thing.isOpen === isOpen);

const orderOf = ({ day, due, key }: DatedThing): string =>
  // A moment of a day comes before the day's end.
  `${day}|${due.length > 'YYYY-MM-DD'.length ? due.slice(0, 16) : '~'}|${key}`;

/** By what is due first; what falls on one moment by its name, so that two answers are alike. */
export function inOrder(things: readonly DatedThing[]): readonly DatedThing[] {
  const keyed = things.map((thing) => ({ thing, order: orderOf(thing) }));
  return keyed.toSorted((a, b) => (a.order < b.order ? -1 : 1)).map(({ thing }) => thing);
}
