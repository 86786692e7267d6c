import { reportNumber, showsChain } from './rules';
import { type CauseKind, causeKinds, type Report, type TaskPart } from './schema';
import { isBlank } from './scope';
import {
  type TaskAnswerKind,
  type TaskBlockPlan,
  type TaskField,
  type TaskGroup,
  type TaskHeading,
  type TaskList,
  type TaskValue,
  taskPlan,
} from './task-questions';

/** One answer cell of a sheet. */
export interface TaskCell {
  /** Rows stand by their id, free rows by their number: `actions.<id>.action`, `actions.+1.action`. */
  readonly path: string;
  readonly key: string;
  readonly answer: TaskAnswerKind;
  /** What the report says now; the cell begins with it. */
  readonly value: TaskValue;
}

export interface TaskBlock {
  /** A table has one row per entry; lines are single questions below each other. */
  readonly kind: 'table' | 'lines';
  readonly heading: TaskHeading;
  readonly cause: CauseKind | null;
  readonly fields: readonly TaskField[];
  /** Of a table: its rows; of lines: one cell each. */
  readonly rows: readonly (readonly TaskCell[])[];
}

/** What who answers must know; nothing internal. */
export interface TaskFacts {
  readonly complaintNumber: string;
  readonly reportNumber: string;
  readonly revision: number;
  readonly title: string;
  /** `part number part name`, each part one. */
  readonly parts: readonly string[];
  /** The customer's words. */
  readonly statement: string;
  readonly summary: string;
  readonly complainedQuantity: number | null;
  readonly deliveredQuantity: number | null;
  readonly returnedQuantity: number | null;
  readonly confirmedQuantity: number | null;
  /** Root causes found so far, for whoever acts against them. */
  readonly causes: readonly { readonly cause: CauseKind; readonly text: string }[];
}

export interface TaskSheet {
  readonly part: TaskPart;
  readonly facts: TaskFacts;
  readonly blocks: readonly TaskBlock[];
}

/** What a sheet of this part asks, with what the report says now; null where the action is not in the report. */
export function taskSheetOf(report: Report, part: TaskPart): TaskSheet | null {
  if (typeof part === 'object' && !report.actions.some(({ id }) => id === part.action)) return null;
  const blocks = taskPlan(part)
    .filter(({ cause }) => cause === null || showsChain(cause, report))
    .map((plan) => blockOf(report, plan));
  return { part, facts: factsOf(report, part), blocks };
}

type Row = Readonly<Record<string, TaskValue>> & { readonly id: string };

const blockOf = (report: Report, plan: TaskBlockPlan): TaskBlock => {
  const { heading, cause, fields } = plan;
  return plan.kind === 'list'
    ? { kind: 'table', heading, cause, fields, rows: tableRows(report, plan) }
    : { kind: 'lines', heading, cause, fields, rows: lineRows(report, plan) };
};

const tableRows = (report: Report, { path, fields, most, free }: TaskList): TaskBlock['rows'] => {
  const rows = (nodeAt(report, path) ?? []) as readonly Row[];
  const room = Math.max(0, Math.min(free, most - rows.length));
  return [
    ...rows.map((row) => cellsOf(`${path}.${row.id}`, fields, row)),
    ...Array.from({ length: room }, (_, index) => cellsOf(`${path}.+${index + 1}`, fields, {})),
  ];
};

const lineRows = (report: Report, { path, fields }: TaskGroup): TaskBlock['rows'] => {
  const node = (nodeAt(report, path) ?? {}) as Readonly<Record<string, TaskValue>>;
  return cellsOf(path, fields, node).map((cell) => [cell]);
};

const cellsOf = (
  at: string,
  fields: readonly TaskField[],
  node: Readonly<Record<string, TaskValue>>,
): readonly TaskCell[] =>
  fields.map(({ key, answer }) => ({ path: `${at}.${key}`, key, answer, value: node[key] ?? null }));

/** What lies at a path where rows stand by their id; undefined where it leads nowhere. */
export function nodeAt(report: Report, path: string): unknown {
  return path.split('.').reduce<unknown>((node, key) => {
    if (Array.isArray(node)) return (node as readonly Row[]).find(({ id }) => id === key);
    return typeof node === 'object' && node !== null && Object.hasOwn(node, key)
      ? (node as Readonly<Record<string, unknown>>)[key]
      : undefined;
  }, report);
}

function factsOf(report: Report, part: TaskPart): TaskFacts {
  const { complaintNumber, revision, title, problem, analysis, layout, parts } = report;
  const needsCauses = part !== 'D3' && part !== 'D4';
  return {
    complaintNumber,
    reportNumber: reportNumber(layout, report),
    revision,
    title,
    parts: parts
      .map(({ partNumber, partName }) => `${partNumber} ${partName}`.trim())
      .filter((each) => each !== ''),
    statement: problem.statement,
    summary: problem.summary,
    complainedQuantity: problem.complainedQuantity,
    deliveredQuantity: problem.deliveredQuantity,
    returnedQuantity: problem.returnedQuantity,
    confirmedQuantity: problem.confirmedQuantity,
    causes: needsCauses
      ? causeKinds
          .map((cause) => ({ cause, text: analysis.chains[cause].rootCause }))
          .filter(({ text }) => !isBlank(text))
      : [],
  };
}
