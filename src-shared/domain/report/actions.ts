import type { Discipline, Report, TaskPart } from './schema';
import { isBlank } from './scope';
import { assignmentsOf } from './task-assignments';

export const reportActionKinds = ['action', 'answer'] as const;
export type ActionKind = (typeof reportActionKinds)[number];

/** One thing somebody has to do for a report, whatever discipline it stands in. Days are civil dates. */
export interface ReportAction {
  /** The row's id; `emergency` for the one of D0. */
  readonly id: string;
  /** `answer`: a task sheet is waited for; its text is that of the action it asks, '' where it asks a discipline. */
  readonly kind: ActionKind;
  readonly discipline: Discipline;
  readonly text: string;
  readonly owner: string;
  readonly dueOn: string | null;
  readonly doneOn: string | null;
  readonly verifiedOn: string | null;
}

/** The day it was due has passed and it is not done. */
export const isActionOverdue = (
  { dueOn, doneOn }: Pick<ReportAction, 'dueOn' | 'doneOn'>,
  day: string,
): boolean => doneOn === null && dueOn !== null && dueOn < day;

/**
 * Everything to be done in one list, in the order of the document: emergency action, containment with a person responsible, chosen
 * actions (one row of D5, carried out in D6), documents to update, read-across, answers asked by task sheets.
 */
export const actionsOf = (report: Report): readonly ReportAction[] => [
  ...emergencyAction(report),
  ...containmentActions(report),
  ...correctiveActions(report),
  ...preventiveActions(report),
  ...askedAnswers(report),
];

const emergencyAction = ({ emergency }: Report): readonly ReportAction[] =>
  isBlank(emergency.action)
    ? []
    : [
        {
          id: 'emergency',
          kind: 'action',
          discipline: 'D0',
          text: emergency.action,
          owner: emergency.responsible,
          dueOn: null,
          doneOn: emergency.doneAt?.slice(0, 10) ?? null,
          verifiedOn: null,
        },
      ];

const containmentActions = ({ containment }: Report): readonly ReportAction[] =>
  containment.rows
    .filter(({ isApplicable, responsible }) => isApplicable && !isBlank(responsible))
    .map((row) => ({
      id: row.id,
      kind: 'action',
      discipline: 'D3',
      text: row.action,
      owner: row.responsible,
      dueOn: null,
      doneOn: row.introducedOn,
      verifiedOn: null,
    }));

const correctiveActions = ({ actions }: Report): readonly ReportAction[] =>
  actions.map((row) => ({
    id: row.id,
    kind: 'action',
    // Chosen until it is carried out.
    discipline: row.doneOn === null ? 'D5' : 'D6',
    text: row.action,
    owner: row.responsible,
    dueOn: row.plannedOn,
    doneOn: row.doneOn,
    verifiedOn: row.verifiedOn,
  }));

const preventiveActions = ({ prevention, planned }: Report): readonly ReportAction[] =>
  [
    ...prevention.documents
      .filter(({ need }) => need === 'yes')
      .map(({ id, document, responsible, on }) => ({ id, text: document, owner: responsible, doneOn: on })),
    ...prevention.readAcross.map(({ id, object, responsible, on }) => ({
      id,
      text: object,
      owner: responsible,
      doneOn: on,
    })),
  ].map((row) => ({ ...row, kind: 'action', discipline: 'D7', dueOn: planned.D7, verifiedOn: null }));

const askedAnswers = (report: Report): readonly ReportAction[] =>
  assignmentsOf(report).map(({ assignment: { id, part, askedOf, dueOn }, doneOn }) => ({
    id,
    kind: 'answer',
    ...askedBy(part, report),
    owner: askedOf,
    dueOn,
    doneOn,
    verifiedOn: null,
  }));

const askedBy = (part: TaskPart, { actions }: Report): Pick<ReportAction, 'discipline' | 'text'> =>
  typeof part === 'string'
    ? { discipline: part, text: '' }
    : { discipline: 'D5', text: actions.find(({ id }) => id === part.action)?.action ?? '' };

/**
 * The field in which something that is to be done stands, by its id; null where the report has it no more. An action chosen in D5 is
 * opened where it is written, whether or not it is carried out.
 */
export function pathOfAction(report: Report, id: string): string | null {
  if (id === 'emergency') return 'emergency.action';
  const { containment, actions, prevention, internal } = report;
  const lists: readonly (readonly [path: string, field: string, rows: readonly { readonly id: string }[]])[] =
    [
      ['containment.rows', '.action', containment.rows],
      ['actions', '.action', actions],
      ['prevention.documents', '.document', prevention.documents],
      ['prevention.readAcross', '.object', prevention.readAcross],
      ['internal.assignments', '', internal.assignments],
    ];
  for (const [path, field, rows] of lists) {
    const index = rows.findIndex((row) => row.id === id);
    if (index >= 0) return `${path}.${index}${field}`;
  }
  return null;
}
