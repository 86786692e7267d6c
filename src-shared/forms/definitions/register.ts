import type { Block, Cell, FormDefinition, Label } from '../types';
import { signers, titleBlock } from './title-block';

/** RTSP01-01 顾客投诉管理表, the register (domain.md §1.1, print order). A3 landscape. */

interface RegisterColumn {
  readonly width: number;
  readonly head: Label;
  readonly field: string;
  readonly style?: 'small-center';
  /** Columns of one group share a heading above their own. */
  readonly group?: Label;
}

const cause: Label = ({ forms }) => forms.register.cause;
const action: Label = ({ forms }) => forms.register.action;
const verification: Label = ({ forms }) => forms.register.verification;
const dueDone: Label = ({ forms }) => forms.register.dueDone;

const columns: readonly RegisterColumn[] = [
  { width: 7.5, head: ({ forms }) => forms.register.sequence, field: 'sequence', style: 'small-center' },
  { width: 22.5, head: ({ fields }) => fields.number, field: 'number', style: 'small-center' },
  { width: 17, head: ({ forms }) => forms.register.customerNumber, field: 'customerNumber' },
  { width: 27.5, head: ({ fields }) => fields.receivedAt, field: 'receivedAt', style: 'small-center' },
  { width: 18, head: ({ fields }) => fields.customer, field: 'customer' },
  { width: 19, head: ({ forms }) => forms.register.part, field: 'part' },
  { width: 17, head: ({ forms }) => forms.register.batch, field: 'batch' },
  { width: 26.5, head: ({ fields }) => fields.problemSummary, field: 'problem' },
  { width: 13.5, head: ({ forms }) => forms.register.quantities, field: 'quantities', style: 'small-center' },
  {
    width: 15.5,
    head: ({ forms }) => forms.register.categorySeverity,
    field: 'category',
    style: 'small-center',
  },
  { width: 13.5, head: ({ forms }) => forms.register.owner, field: 'owner', style: 'small-center' },
  {
    width: 14.5,
    group: dueDone,
    head: ({ choices }) => choices.milestoneShort.response,
    field: 'response',
    style: 'small-center',
  },
  {
    width: 14.5,
    group: dueDone,
    head: ({ choices }) => choices.milestoneShort.preliminary,
    field: 'preliminary',
    style: 'small-center',
  },
  {
    width: 14.5,
    group: dueDone,
    head: ({ choices }) => choices.milestoneShort.analysis,
    field: 'analysis',
    style: 'small-center',
  },
  {
    width: 14.5,
    group: dueDone,
    head: ({ choices }) => choices.milestoneShort.closure,
    field: 'closure',
    style: 'small-center',
  },
  { width: 20.5, group: cause, head: ({ forms }) => forms.register.occurrence, field: 'causeOccurrence' },
  { width: 20.5, group: cause, head: ({ forms }) => forms.register.escape, field: 'causeEscape' },
  { width: 20.5, group: action, head: ({ forms }) => forms.register.occurrence, field: 'actionOccurrence' },
  { width: 20.5, group: action, head: ({ forms }) => forms.register.escape, field: 'actionEscape' },
  { width: 15, head: ({ forms }) => forms.register.documents, field: 'documents' },
  { width: 8, group: verification, head: () => 'M1', field: 'm1', style: 'small-center' },
  { width: 8, group: verification, head: () => 'M2', field: 'm2', style: 'small-center' },
  { width: 8, group: verification, head: () => 'M3', field: 'm3', style: 'small-center' },
  { width: 18.5, head: ({ forms }) => forms.register.closing, field: 'closing', style: 'small-center' },
];

const remarks: RegisterColumn = { width: 11, head: ({ forms }) => forms.register.remarks, field: 'remarks' };
const all = [...columns, remarks];

/** The upper head row: single columns go through both rows, groups stand over theirs. */
function upperHead(): readonly Cell[] {
  const cells: Cell[] = [];
  for (const [index, { group, head }] of all.entries()) {
    if (group === undefined) cells.push({ span: 1, rowSpan: 2, style: 'small-head', label: head });
    else if (all[index - 1]?.group !== group) {
      const span = all.filter((column) => column.group === group).length;
      cells.push({ span, style: 'small-head', label: group });
    }
  }
  return cells;
}

const lowerHead: readonly Cell[] = all.flatMap(({ group, head }) =>
  group === undefined ? [] : [{ span: 1, style: 'small-head', label: head } as const],
);

const bodyRow: readonly Cell[] = all.map(({ field, style }) => ({ span: 1, style: style ?? 'small', field }));

/** A month's blocks, each with its own heading; a filtered print has one. */
const monthBlock = (list: 'new' | 'carried' | 'closed' | 'rows'): readonly Block[] => [
  {
    kind: 'band',
    list,
    label: ({ forms }) => forms.register.blocks[list],
    field: `count.${list}`,
    bookmark: ({ forms }) => forms.register.blocks[list],
  },
  { kind: 'table', list, head: [], body: [{ cells: bodyRow }], blankRows: 0 },
];

export const registerForm: FormDefinition = {
  code: 'RTSP01-01',
  title: ({ forms }) => forms.titles.register,
  paper: 'A3',
  orientation: 'landscape',
  margins: { top: 13, right: 6, bottom: 12, left: 6 },
  columns: all.map(({ width }) => width),
  head: [
    titleBlock({ company: 5, title: 14, label: 3, value: 3 }),
    { kind: 'rows', rows: [{ cells: [{ span: all.length, style: 'note', field: 'headerLine' }] }] },
    { kind: 'rows', isTied: true, rows: [{ cells: upperHead() }, { cells: lowerHead }] },
  ],
  body: [
    ...monthBlock('new'),
    ...monthBlock('carried'),
    ...monthBlock('closed'),
    ...monthBlock('rows'),
    // A blank register: rows high enough to write in.
    { kind: 'table', list: 'handwritten', head: [], body: [{ cells: bodyRow, minHeight: 12 }], blankRows: 0 },
    {
      kind: 'rows',
      rows: [
        {
          isOptional: true,
          cells: [{ span: all.length, style: 'small-center', field: 'emptyNote' }],
          minHeight: 12,
        },
        { cells: [{ span: all.length, style: 'note', field: 'legend' }], keepsWithNext: true },
      ],
    },
    { kind: 'signatures', roles: signers },
  ],
  continued: null,
};
