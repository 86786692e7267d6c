import { type ComplaintFilter, complaintFilterSchema } from '@shared/contract';
import { civilDateAt } from '@shared/domain/calendar';
import type { RegisterRow } from '@shared/domain/complaint';
import { milestoneKinds } from '@shared/domain/deadline';
import { recordKinds } from '@shared/domain/record';
import * as v from 'valibot';
import {
  type Command,
  optional,
  printLine,
  type Terminal,
  UsageError,
  type Values,
  wholeNumber,
} from './command';
import { type Records, recordOptions, withRecords } from './open-records';

const chunk = 500;

/** The register's rows, newest receipt first, as the screen filters and searches them. */
export const list: Command = {
  name: 'list',
  summary:
    'Prints complaints that match all given filters, or with --kind records of a further form; newest first.',
  positionals: [],
  options: {
    ...recordOptions,
    json: { type: 'boolean', help: 'an array of objects instead of lines' },
    kind: { type: 'string', value: 'KIND', help: 'records instead of complaints: report, notice, survey …' },
    search: { type: 'string', value: 'TEXT', help: 'in all text and numbers' },
    customer: { type: 'string', value: 'NAME', help: "customer's name" },
    status: { type: 'string', value: 'A,B', help: 'registered, responded, closed …' },
    category: { type: 'string', value: 'A,B', help: 'product-quality, delivery …' },
    stage: { type: 'string', value: 'A,B', help: 'development, mass-production, after-sales' },
    branch: { type: 'string', value: 'A,B', help: 'non-quality, development, production-quality' },
    severity: { type: 'string', value: 'A,B', help: 'A, B, C, D' },
    channel: { type: 'string', value: 'A,B', help: 'phone, letter, visit, return …' },
    from: { type: 'string', value: 'DATE', help: 'received on or after; of records, dated' },
    to: { type: 'string', value: 'DATE', help: 'received on or before; of records, dated' },
    open: { type: 'boolean', help: 'only open ones' },
    overdue: { type: 'boolean', help: 'only overdue ones' },
    limit: { type: 'string', value: 'N', help: 'at most so many (default 100)' },
  },
  run: ({ values, terminal }) =>
    withRecords<0>(values, async (records) => {
      if (optional(values, 'kind') !== undefined) return listOfKind(records, values, terminal);
      const rows = await rowsOf(records, filterOf(values), wholeNumber(values, 'limit', 100));
      if (values.json === true) printLine(terminal, JSON.stringify(rows.map(plain)));
      else for (const row of rows) printLine(terminal, lineOf(row));
      return 0;
    }),
};

/** Filters that only complaints have. */
const ofComplaints = ['customer', 'stage', 'branch', 'severity', 'channel'];

/** Records of one kind. @throws UsageError for a kind that is none, or a filter that only complaints have */
async function listOfKind({ services, context }: Records, values: Values, terminal: Terminal): Promise<0> {
  const kind = recordKinds.find((each) => each === optional(values, 'kind'));
  if (kind === undefined) throw new UsageError(`--kind takes one of ${recordKinds.join(', ')}`);
  const other = ofComplaints.find((name) => values[name] !== undefined);
  if (other !== undefined) throw new UsageError(`--${other} filters complaints, not records`);
  const { timeZone } = (await services.settings()).deadlineRules;
  const { records } = await services.records.page({
    kind,
    text: optional(values, 'search'),
    statuses: optional(values, 'status')?.split(','),
    categories: optional(values, 'category')?.split(','),
    datedFrom: optional(values, 'from'),
    datedTo: optional(values, 'to'),
    isOpen: values.open === true ? true : undefined,
    overdueOn: values.overdue === true ? civilDateAt(context.clock.now(), timeZone) : undefined,
    withVoid: true,
    offset: 0,
    limit: wholeNumber(values, 'limit', 100),
  });
  if (values.json === true) printLine(terminal, JSON.stringify(records));
  else
    for (const { number, datedOn, customerName, subject, status, due } of records)
      printLine(terminal, [number, datedOn ?? '', customerName, subject, status, due ?? ''].join('\t'));
  return 0;
}

/** The filter options of a command. @throws UsageError naming the option */
export function filterOf(values: Values): ComplaintFilter {
  const many = (name: string) => optional(values, name)?.split(',');
  const given = {
    search: optional(values, 'search'),
    customerName: optional(values, 'customer'),
    statuses: many('status'),
    categories: many('category'),
    stages: many('stage'),
    branches: many('branch'),
    severities: many('severity'),
    channels: many('channel'),
    receivedFrom: optional(values, 'from'),
    receivedTo: optional(values, 'to'),
    isOpen: values.open === true ? true : undefined,
    isOverdue: values.overdue === true ? true : undefined,
  };
  const parsed = v.safeParse(complaintFilterSchema, given);
  if (parsed.success) return parsed.output;
  throw new UsageError(
    parsed.issues.map((issue) => `${v.getDotPath(issue) ?? ''}: ${issue.message}`).join('; '),
  );
}

async function rowsOf({ services, context }: Records, filter: ComplaintFilter, limit: number) {
  const rows: RegisterRow[] = [];
  const sort = { key: 'receivedAt', descending: true } as const;
  while (rows.length < limit) {
    const size = Math.min(chunk, limit - rows.length);
    const page = { filter, sort, offset: rows.length, limit: size };
    const found = (await services.channels['complaint.page'](context, page)).rows;
    rows.push(...found);
    if (found.length < size) break;
  }
  return rows;
}

const plain = (row: RegisterRow) => ({
  number: row.number,
  customer: row.customerName,
  receivedAt: row.receivedAt,
  status: row.status,
  sideStates: row.sideStates,
  category: row.category,
  stage: row.stage,
  branch: row.branch,
  severity: row.severity,
  partNumber: row.partNumber,
  partName: row.partName,
  problem: row.problem,
  closedAt: row.closedAt,
  dues: duesOf(row),
});

function duesOf({ milestones }: RegisterRow) {
  if (milestones === null) return null;
  return Object.fromEntries(
    milestoneKinds.map((kind) => {
      const { due, agreed, doneAt, isProvisional, earliest, wonBy } = milestones[kind];
      return [
        kind,
        { due, agreed: agreed?.due ?? null, doneAt, provisional: isProvisional, earliest, wonBy },
      ];
    }),
  );
}

const lineOf = (row: RegisterRow): string =>
  [row.number, row.receivedAt, row.status, row.customerName, row.problem].join('\t');
