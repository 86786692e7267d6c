import { caps } from '../scalars';
import { newRows } from './new-rows';
import {
  actionStates,
  type CauseKind,
  causeFactors,
  causeKinds,
  containmentPlaces,
  documentKinds,
  factorVerdicts,
  needs,
  type TaskPart,
} from './schema';

/**
 * What a task sheet may ask of a report (decisions.md: other departments take part by task sheets). One table for making a sheet and for
 * reading it back: what it does not name, no file can change.
 */

/** Closed sets of answers, each with the codes that the report keeps. */
export const taskChoices = {
  places: containmentPlaces,
  factors: causeFactors,
  factorVerdicts,
  causeKinds,
  actionStates,
  documentKinds,
  needs,
  applicable: [true, false],
  yesNo: [true, false],
} as const;
export type TaskChoice = keyof typeof taskChoices;

/** What stands in a cell: text, number of pieces or per cent, civil date as text, code of a choice. */
export type TaskValue = string | number | boolean | null;

export type TaskAnswerKind =
  | { readonly kind: 'text'; readonly most: number }
  | { readonly kind: 'number'; readonly most: number }
  | { readonly kind: 'date' }
  | { readonly kind: 'choice'; readonly choices: TaskChoice; readonly isOptional: boolean };

export interface TaskField {
  /** The name of the report's field. */
  readonly key: string;
  readonly answer: TaskAnswerKind;
}

/** A list of the report whose rows are asked, with what a new row begins with. */
export interface TaskList {
  /** Path in the report: `analysis.factors`. */
  readonly path: string;
  readonly heading: TaskHeading;
  readonly cause: CauseKind | null;
  readonly fields: readonly TaskField[];
  readonly blank: Readonly<Record<string, TaskValue>>;
  /** Rows the report can hold. */
  readonly most: number;
  /** Empty rows that a sheet offers for new entries. */
  readonly free: number;
}

/** Single fields of one object of the report. */
export interface TaskGroup {
  readonly path: string;
  readonly heading: TaskHeading;
  readonly cause: CauseKind | null;
  readonly fields: readonly TaskField[];
}

/** What a block of questions is about; each has its title and its guidance sentence. */
export const taskHeadings = [
  'containment',
  'release',
  'investigation',
  'factors',
  'whys',
  'cause',
  'escapePoint',
  'actions',
  'action',
  'documents',
  'readAcross',
  'lessons',
] as const;
export type TaskHeading = (typeof taskHeadings)[number];

export type TaskBlockPlan = ({ readonly kind: 'list' } & TaskList) | ({ readonly kind: 'group' } & TaskGroup);

const text = (key: string, most: number): TaskField => ({ key, answer: { kind: 'text', most } });
const short = (key: string): TaskField => text(key, caps.short);
const line = (key: string): TaskField => text(key, caps.line);
const long = (key: string): TaskField => text(key, caps.long);
const date = (key: string): TaskField => ({ key, answer: { kind: 'date' } });
const pieces = (key: string): TaskField => ({
  key,
  answer: { kind: 'number', most: Number.MAX_SAFE_INTEGER },
});
const percent = (key: string): TaskField => ({ key, answer: { kind: 'number', most: 100 } });
const choice = (key: string, choices: TaskChoice, isOptional = false): TaskField => ({
  key,
  answer: { kind: 'choice', choices, isOptional },
});

const list = (plan: Omit<TaskList, 'cause'>): TaskBlockPlan => ({ kind: 'list', cause: null, ...plan });
const group = (path: string, heading: TaskHeading, fields: readonly TaskField[]): TaskBlockPlan => ({
  kind: 'group',
  path,
  heading,
  cause: null,
  fields,
});

/** A code that the answerer must choose: nothing may be claimed in his place. */
const unchosen = null;

const containment = list({
  path: 'containment.rows',
  heading: 'containment',
  fields: [
    choice('place', 'places'),
    choice('isApplicable', 'applicable'),
    line('action'),
    short('responsible'),
    date('introducedOn'),
    pieces('checked'),
    pieces('defective'),
    pieces('reworked'),
    pieces('scrapped'),
    short('cleanPoint'),
    line('verification'),
  ],
  blank: { ...newRows.containment, place: unchosen },
  most: 30,
  free: 4,
});

const factors = list({
  path: 'analysis.factors',
  heading: 'factors',
  fields: [
    choice('factor', 'factors'),
    line('possibleCause'),
    line('evidence'),
    choice('verdict', 'factorVerdicts'),
  ],
  blank: { ...newRows.factor, factor: unchosen },
  most: 30,
  free: 6,
});

const chain = (cause: CauseKind): readonly TaskBlockPlan[] => [
  {
    kind: 'list',
    path: `analysis.chains.${cause}.steps`,
    heading: 'whys',
    cause,
    fields: [line('why'), line('evidence')],
    blank: { why: '', evidence: '' },
    most: 7,
    free: 5,
  },
  {
    kind: 'group',
    path: `analysis.chains.${cause}`,
    heading: 'cause',
    cause,
    fields: [
      line('rootCause'),
      line('verificationMethod'),
      long('verification'),
      choice('isSwitchable', 'yesNo', true),
      percent('contributionPercent'),
    ],
  },
];

const chosen: readonly TaskField[] = [
  choice('cause', 'causeKinds'),
  line('action'),
  line('reason'),
  line('verification'),
  line('sideEffects'),
  short('responsible'),
  date('plannedOn'),
];

const actions = list({
  path: 'actions',
  heading: 'actions',
  fields: chosen,
  blank: { ...newRows.action, cause: unchosen },
  most: 60,
  free: 5,
});

/** Who carries an action out says how; that it works is verified by another person. */
const carriedOut: readonly TaskField[] = [
  ...chosen,
  date('doneOn'),
  short('breakpoint'),
  choice('state', 'actionStates'),
];

const documents = list({
  path: 'prevention.documents',
  heading: 'documents',
  fields: [
    choice('kind', 'documentKinds'),
    choice('need', 'needs'),
    short('document'),
    short('fromRevision'),
    short('toRevision'),
    short('responsible'),
    date('on'),
  ],
  blank: newRows.document,
  most: 30,
  free: 4,
});

const readAcross = list({
  path: 'prevention.readAcross',
  heading: 'readAcross',
  fields: [line('object'), line('decision'), short('responsible'), date('on')],
  blank: newRows.readAcross,
  most: 30,
  free: 4,
});

/** Everything a part may ask, in the order of the sheet. */
export function taskPlan(part: TaskPart): readonly TaskBlockPlan[] {
  switch (part) {
    case 'D3':
      return [
        containment,
        group('containment', 'release', [
          line('marking'),
          line('firstCleanShipment'),
          line('stopCondition'),
          line('informed'),
        ]),
      ];
    case 'D4':
      return [
        group('analysis', 'investigation', [long('investigation')]),
        factors,
        ...causeKinds.flatMap(chain),
        group('analysis', 'escapePoint', [line('escapePoint')]),
      ];
    case 'D5':
      return [actions];
    case 'D7':
      return [documents, readAcross, group('prevention', 'lessons', [long('systemic'), long('lessons')])];
    default:
      return [group(`actions.${part.action}`, 'action', carriedOut)];
  }
}
