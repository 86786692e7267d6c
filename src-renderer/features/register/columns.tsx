import type { Preferences, sortKeys } from '@shared/contract';
import type { RegisterRow } from '@shared/domain/complaint';
import { type MilestoneKind, milestoneKinds } from '@shared/domain/deadline';
import { fill, type Texts } from '@shared/text';
import type { ReactNode } from 'react';
import { DueBadge, type GridColumn, gridNumbers, gridText, instantText, shortDue } from '../../ui';

type SortKey = (typeof sortKeys)[number];
export type ColumnKey = keyof Texts['register']['column'];

interface Definition {
  readonly width: number;
  readonly sortKey?: SortKey;
  readonly isRight?: boolean;
  readonly render: (row: RegisterRow, context: ColumnContext) => ReactNode;
}

export interface ColumnContext {
  readonly texts: Texts;
  readonly timeZone: string;
  readonly now: number;
  readonly turnText: (turn: RegisterRow['turn']) => string;
}

const named = (names: Readonly<Record<string, string>>, value: string | null): ReactNode =>
  gridText(value === null ? '' : (names[value] ?? value));
const milestone =
  (kind: MilestoneKind) =>
  ({ milestones, turn }: RegisterRow): ReactNode =>
    milestones === null ? null : (
      <DueBadge kind={kind} milestone={milestones[kind]} isCustomersTurn={turn.who === 'customer'} />
    );

const definitions: { readonly [K in ColumnKey]: Definition } = {
  number: {
    width: 120,
    sortKey: 'number',
    render: ({ number }) => <span className="grid-text numbers register-number">{number}</span>,
  },
  receivedAt: {
    width: 160,
    sortKey: 'receivedAt',
    render: ({ receivedAt }, { texts, timeZone }) => gridNumbers(instantText(receivedAt, texts, timeZone)),
  },
  customerName: { width: 150, sortKey: 'customerName', render: ({ customerName }) => gridText(customerName) },
  problem: { width: 218, render: ({ problem }) => gridText(problem) },
  partName: { width: 120, render: ({ partName }) => gridText(partName) },
  partNumber: { width: 120, render: ({ partNumber }) => gridText(partNumber) },
  batch: { width: 110, render: ({ batch }) => gridText(batch) },
  defectiveQuantity: {
    width: 84,
    isRight: true,
    render: ({ defectiveQuantity }) =>
      gridNumbers(defectiveQuantity === null ? '' : defectiveQuantity.toLocaleString('en-US')),
  },
  severity: { width: 76, sortKey: 'severity', render: ({ severity }) => <Severity value={severity} /> },
  category: {
    width: 110,
    sortKey: 'category',
    render: ({ category }, { texts }) => named(texts.choices.category, category),
  },
  stage: { width: 100, render: ({ stage }, { texts }) => named(texts.choices.stage, stage) },
  branch: { width: 160, render: ({ branch }, { texts }) => named(texts.choices.branch, branch) },
  channel: { width: 90, render: ({ channel }, { texts }) => named(texts.choices.channel, channel) },
  status: {
    width: 130,
    sortKey: 'status',
    render: ({ status, sideStates }, { texts }) =>
      gridText(
        [texts.choices.status[status], ...sideStates.map((side) => texts.choices.sideState[side])].join(
          ' · ',
        ),
      ),
  },
  turn: { width: 120, render: ({ turn }, { turnText }) => gridText(turnText(turn)) },
  next: { width: 242, sortKey: 'next', render: (row, context) => <Next row={row} context={context} /> },
  response: { width: 150, render: milestone('response') },
  preliminary: { width: 160, render: milestone('preliminary') },
  analysis: { width: 160, render: milestone('analysis') },
  closure: { width: 150, render: milestone('closure') },
  responsibleDepartment: {
    width: 100,
    render: ({ responsibleDepartment }) => gridText(responsibleDepartment),
  },
  responsiblePerson: { width: 90, render: ({ responsiblePerson }) => gridText(responsiblePerson) },
  customerComplaintNumber: {
    width: 140,
    render: ({ customerComplaintNumber }) => gridText(customerComplaintNumber),
  },
  questions: {
    width: 90,
    isRight: true,
    render: ({ openQuestionCount }) => gridNumbers(openQuestionCount === 0 ? '' : String(openQuestionCount)),
  },
  closedAt: {
    width: 168,
    sortKey: 'closedAt',
    render: ({ closedAt }, { texts, timeZone }) =>
      gridNumbers(closedAt === null ? '' : instantText(closedAt, texts, timeZone)),
  },
};

export const columnKeys = Object.keys(definitions) as readonly ColumnKey[];

const defaultKeys: readonly ColumnKey[] = [
  'number',
  'receivedAt',
  'customerName',
  'problem',
  'next',
  'status',
  'severity',
];

/** The columns a PC starts with. */
export const defaultColumns = (): NonNullable<Preferences['registerColumns']> =>
  defaultKeys.map((key) => ({ key, width: definitions[key].width }));

/** The remembered columns, without what this version does not know. */
export const chosenColumns = (
  remembered: Preferences['registerColumns'],
): readonly { readonly key: ColumnKey; readonly width: number }[] => {
  const known = (remembered ?? defaultColumns()).filter(
    (column): column is { key: ColumnKey; width: number } => column.key in definitions,
  );
  return known.length === 0 ? (defaultColumns() as { key: ColumnKey; width: number }[]) : known;
};

export const defaultWidth = (key: ColumnKey): number => definitions[key].width;

/** The columns as the grid draws them; widths grow with the type. */
export const gridColumns = (
  chosen: readonly { readonly key: ColumnKey; readonly width: number }[],
  context: ColumnContext,
  scale: number,
): readonly GridColumn<RegisterRow>[] =>
  chosen.map(({ key, width }) => ({
    key,
    label: context.texts.register.column[key],
    width: Math.round(width * scale),
    isRight: definitions[key].isRight,
    sortKey: definitions[key].sortKey,
    render: (row) => definitions[key].render(row, context),
  }));

function Severity({ value }: { readonly value: RegisterRow['severity'] }) {
  return value === null ? null : <span className={value === 'A' ? 'severity-a' : undefined}>{value}</span>;
}

function Next({ row, context }: { readonly row: RegisterRow; readonly context: ColumnContext }) {
  const { texts, now, timeZone } = context;
  if (row.closedAt !== null) return <span className="standing tone-green">✓ {texts.register.closed}</span>;
  if (row.next === null || row.milestones === null)
    return <span className="standing tone-grey">{texts.frame.due.none}</span>;
  const next = row.milestones[row.next.kind];
  return (
    <span
      className="register-next"
      title={`${texts.choices.milestone[row.next.kind]} ${next.agreed?.due ?? next.due}`}
    >
      <span className="numbers">
        {texts.choices.milestoneShort[row.next.kind]} {shortDue(next.agreed?.due ?? next.due, now, timeZone)}
      </span>
      <DueBadge kind={row.next.kind} milestone={next} isCustomersTurn={row.turn.who === 'customer'} />
    </span>
  );
}

/** All four, for the preview. */
export const previewMilestones = milestoneKinds;

export const questionText = (count: number, texts: Texts): string =>
  count === 0 ? texts.register.noQuestions : fill(texts.register.questions, { count });
