import { buildWorkCalendar } from '@shared/domain/calendar';
import {
  blankComplaint,
  blankControlledShipping,
  blankLine,
  blankMilestone,
  blankProof,
  type Complaint,
  complaintDues,
  complaintSchema,
} from '@shared/domain/complaint';
import { defaultSettings } from '@shared/domain/settings';
import {
  type Block,
  bindCase,
  bindTransferSlip,
  type CaseInput,
  caseForm,
  type PrintContext,
} from '@shared/forms';
import type * as v from 'valibot';
import { describe, expect, it, test } from 'vitest';

/** What of a complaint does not print on its case sheet, and why. Paths with `*` for rows. */
const notPrinted: Readonly<Record<string, string>> = {
  schemaVersion: 'of the program, says nothing of the complaint',
  'customer.id': 'the file it points to; name, code and plant print',
  'lines.*.partId': 'the file it points to; name and numbers print',
  'milestones.*.extensions.*.enteredAt': 'when the consent was typed; the history shows it',
  'pastRounds.*.milestones.*.extensions.*.enteredAt': 'the same of an earlier round',
  hasNoCosts: 'prints as 无 where no cost is entered; with costs the costs say it',
};

/** Ids of rows and files, wherever they stand; files print by name or number. */
const isId = (path: string): boolean => path.endsWith('.id');

const id = (index: number): string => `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`;
const at = '2026-11-18T10:00+08:00';
const proof = { ...blankProof(), attachmentIds: [id(1)], person: '陈工', note: '邮件' };
const milestone = {
  ...blankMilestone(),
  customerTime: { kind: 'hours', amount: 4 } as const,
  customerTimeProof: proof,
  doneAt: at,
  enteredAt: '2026-11-18T11:00+08:00',
  way: 'email' as const,
  recipient: '王工',
  proof,
  lateReason: '等样件',
  extensions: [
    { id: id(2), agreedDue: '2026-12-30', reason: 'r', approver: 'a', consent: proof, enteredAt: at },
  ],
};
const milestones = { response: milestone, preliminary: milestone, analysis: milestone, closure: milestone };

/** One row in every list, so that every path exists. */
const full: Complaint = {
  ...blankComplaint(),
  receivedAt: at,
  handOvers: [{ id: id(3), department: '品管部', person: '', at, way: '', receivedAt: at }],
  stageChanges: [
    {
      id: id(4),
      from: 'development',
      to: 'after-sales',
      on: null,
      handedOverBy: '',
      takenOverBy: '',
      note: '',
    },
  ],
  subIssues: [
    {
      id: id(5),
      description: '',
      category: null,
      stage: null,
      branch: null,
      branchReason: '',
      department: '',
      person: '',
      doneOn: null,
      result: '',
    },
  ],
  lines: [{ ...blankLine(id(6)), photoIds: [] }],
  milestones,
  pastRounds: [{ receivedAt: at, milestones, closedAt: at, reopenReason: '' }],
  documentUpdates: [{ id: id(7), document: '', fromRevision: '', toRevision: '', on: null }],
  liability: [{ party: 'us', share: 100 }],
  requests: [
    {
      id: id(10),
      kind: null,
      whom: '',
      what: '',
      askedOn: null,
      wantedBy: null,
      answeredOn: null,
      answer: '',
    },
  ],
  ppmAppeal: { state: 'asked', askedOn: null, answeredOn: null, reason: '' },
  controlledShipping: {
    ...blankControlledShipping(),
    level: 'CS1',
    cleanDaysWanted: 20,
    days: [{ id: id(11), on: null, checked: null, defective: null }],
    exitProof: proof,
  },
  verifications: [{ id: id(8), period: '', quantity: null, defective: null, verdict: 'pending', on: null }],
  costs: [{ id: id(9), kind: '', amount: 0, document: '', on: null, currency: 'CNY' }],
  qualityConfirmation: { by: '周', at },
  salesSupervision: { by: '林', at },
  customerAcceptance: { way: '', at, proof },
  acceptanceException: { approver: '冯', reason: '停产' },
  withdrawal: { at, reason: 'r', proof },
  custom: ['M-88'],
};

const context: PrintContext = {
  language: 'zh-CN',
  settings: { ...defaultSettings, customFields: [{ label: '模具号', kind: 'text', options: [] }] },
  printedAt: '2026-11-21T14:03+08:00',
  printedBy: '周明',
  now: 0,
};
const inputOf = (body: Complaint, more: Partial<CaseInput> = {}): CaseInput => ({
  stored: {
    id: id(20),
    number: 'KS-2026-0001',
    version: 1,
    registeredAt: at,
    registeredBy: '李雯',
    formRevision: '',
    body,
  },
  dues: null,
  companyId: null,
  attachmentNames: { [id(1)]: '证明.pdf', [id(30)]: '照片一.jpg', [id(31)]: '照片二.jpg' },
  ...more,
});

/** Fields the form has a cell for, those of a list as `list.field`. */
const cellsOf = (blocks: readonly Block[]): ReadonlySet<string> =>
  new Set(
    blocks.flatMap((block) => {
      const rows = block.kind === 'rows' ? block.rows : block.kind === 'table' ? block.body : [];
      const at = block.kind === 'table' ? `${block.list}.` : '';
      return rows.flatMap(({ cells: row }) => row.flatMap(({ field }) => (field ? [at + field] : [])));
    }),
  );
const cells = cellsOf([...caseForm.head, ...caseForm.body]);

const calendar = buildWorkCalendar({ official: [], company: defaultSettings.calendar });

/** Everything that reaches a cell. */
function printed(body: Complaint): string {
  const dues = complaintDues(
    { ...body, withdrawal: null, isHistoricalImport: false },
    { rules: defaultSettings.deadlineRules, calendar, agreedTimes: null },
  );
  const { fields, lists } = bindCase(inputOf(body, { dues }), context);
  const single = Object.entries(fields).filter(([name]) => cells.has(name));
  const listed = Object.entries(lists).map(([list, rows]) =>
    rows.map((row) => Object.entries(row).filter(([name]) => cells.has(`${list}.${name}`))),
  );
  return JSON.stringify([single, listed]);
}

type Entries = Readonly<Record<string, v.GenericSchema>>;
interface Shape {
  readonly type: string;
  readonly entries?: Entries;
  readonly item?: v.GenericSchema;
  readonly wrapped?: v.GenericSchema;
  readonly options?: readonly unknown[];
}

/** Values to try at every leaf of a schema, with the path that leads there. */
function* leavesOf(schema: unknown, path: readonly string[]): Generator<readonly [readonly string[], Shape]> {
  const shape = schema as Shape;
  if (shape.wrapped !== undefined) yield* leavesOf(shape.wrapped, path);
  else if (shape.entries !== undefined)
    for (const [name, inner] of Object.entries(shape.entries)) yield* leavesOf(inner, [...path, name]);
  else if (shape.item !== undefined && (shape.item as Shape).entries !== undefined)
    yield* leavesOf(shape.item, [...path, '0']);
  else yield [path, shape];
}

/** Another sound value for a leaf. */
function otherValue(path: readonly string[], shape: Shape, was: unknown): unknown {
  const name = path.at(-1) ?? '';
  if (name === 'photoIds' || name === 'attachmentIds') return [id(30), id(31)];
  if (name === 'customerTime') return { kind: 'working-days', amount: 9 };
  if (name === 'companyId') return defaultSettings.companies.entities[0]?.id;
  if (name === 'custom') return ['M-99'];
  if (name === 'agreedDue') return '2026-12-31';
  if (shape.type === 'picklist') return shape.options?.find((option) => option !== was);
  if (shape.type === 'boolean') return was !== true;
  if (shape.type === 'number') return 7;
  if (/(At|^at)$/.test(name)) return '2026-11-17T09:09+08:00';
  if (/(On|^on)$/.test(name)) return '2026-11-17';
  return '别的字';
}

function changed(
  target: unknown,
  [name = '', ...rest]: readonly string[],
  make: (was: unknown) => unknown,
): unknown {
  const own = target as Readonly<Record<string, unknown>>;
  const value = rest.length === 0 ? make(own[name]) : changed(own[name], rest, make);
  return Array.isArray(target)
    ? target.map((item: unknown, index) => (String(index) === name ? value : item))
    : { ...own, [name]: value };
}

const isRowOrKind = (name: string): boolean => /^\d+$/.test(name) || name in milestones;

const leaves = [...leavesOf(complaintSchema, [])].map(
  ([path, shape]) => [path.map((name) => (isRowOrKind(name) ? '*' : name)).join('.'), path, shape] as const,
);

describe('the case sheet', () => {
  const base = printed(full);
  const isPrinted = (path: readonly string[], shape: Shape): boolean => {
    const other = changed(full, path, (was) => otherValue(path, shape, was)) as Complaint;
    return printed(other) !== base;
  };

  it('prints every field of a complaint but those named with a reason', () => {
    const missing = leaves
      .filter(([name, path, shape]) => !isId(name) && !(name in notPrinted) && !isPrinted(path, shape))
      .map(([name]) => name);
    expect(missing).toEqual([]);
  });

  it('names no exception that is not one', () => {
    const names = new Set(leaves.map(([name]) => name));
    expect(Object.keys(notPrinted).filter((name) => !names.has(name))).toEqual([]);
  });
});

test("photos print by their files' names beside their line", () => {
  const lines = [{ ...blankLine(id(6)), photoIds: [id(30), id(31)] }];
  const { lists } = bindCase(inputOf({ ...full, lines }), context);
  expect(lists.lines?.[0]?.photos?.text).toBe('照片一.jpg；照片二.jpg');
});

test("a paper carries the complaint's own legal entity, else the customer file's, else both", () => {
  const [first, second] = defaultSettings.companies.entities;
  const headOf = (body: Complaint, companyId: string | null): readonly (string | undefined)[] => [
    bindCase(inputOf(body, { companyId }), context).fields['head.company']?.text,
    bindTransferSlip(inputOf(body, { companyId }), context).fields['head.company']?.text,
  ];
  const own = { ...full, companyId: second?.id ?? null };
  expect(headOf(own, first?.id ?? null)).toEqual(['宁波敏达机电', '宁波敏达机电']);
  expect(headOf(full, first?.id ?? null)).toEqual(['宁波达峰机械', '宁波达峰机械']);
  expect(headOf(full, null)[0]).toBe('宁波达峰机械\n宁波敏达机电');
});
