import type { Preferences, RecordRow } from '@shared/contract';
import type { Texts } from '@shared/text';
import { Tag } from 'antd';
import { type ChosenColumn, dayText, type GridColumn, gridNumbers, gridText } from '../../ui';
import type { ListColumn } from '../description';
import { DueMark } from '../due-mark';
import type { KindWords } from '../model/words';

interface ColumnLook {
  readonly width: number;
  readonly sortKey?: string;
  readonly render: (row: RecordRow, context: ColumnContext) => React.ReactNode;
}

export interface ColumnContext {
  readonly texts: Texts;
  readonly words: KindWords;
}

const looks: Readonly<Record<ListColumn, ColumnLook>> = {
  number: {
    width: 140,
    sortKey: 'number',
    render: ({ number, isVoid }, { texts }) => (
      <span className="grid-text numbers record-number">
        {number} {isVoid && <Tag>{texts.record.void}</Tag>}
      </span>
    ),
  },
  subject: { width: 220, sortKey: 'subject', render: ({ subject }) => gridText(subject) },
  customer: { width: 180, sortKey: 'customer', render: ({ customerName }) => gridText(customerName) },
  status: {
    width: 130,
    sortKey: 'status',
    render: ({ status }, { words }) => gridText(words.status[status] ?? status),
  },
  category: {
    width: 110,
    render: ({ category }, { words }) => gridText(words.category?.[category] ?? category),
  },
  due: {
    width: 250,
    sortKey: 'due',
    render: ({ due, dueEarliest, isVoid }) =>
      isVoid ? null : <DueMark due={due} done={null} earliest={dueEarliest} />,
  },
  owner: { width: 110, sortKey: 'owner', render: ({ owner }) => gridText(owner) },
  dated: {
    width: 140,
    sortKey: 'dated',
    render: ({ datedOn }, { texts }) => gridNumbers(datedOn === null ? '' : dayText(datedOn, texts)),
  },
  registeredBy: { width: 100, render: ({ registeredBy }) => gridText(registeredBy) },
};

const usual: readonly ListColumn[] = ['number', 'subject', 'customer', 'status', 'due', 'owner', 'dated'];

/** The columns that a list can show: category and customer only where the kind has them. */
export const offeredColumns = (words: KindWords): readonly ListColumn[] =>
  (Object.keys(looks) as ListColumn[]).filter((key) => key !== 'category' || words.category !== undefined);

export const widthOf = (key: ListColumn): number => looks[key].width;

const isColumn = (column: ChosenColumn): column is ChosenColumn<ListColumn> => column.key in looks;

/** The remembered columns of a kind, without what this version does not know; else those the kind begins with. */
export function chosenColumns(
  kind: string,
  remembered: Preferences['recordColumns'],
  own: readonly ListColumn[] = usual,
): readonly ChosenColumn<ListColumn>[] {
  const known = (remembered?.[kind] ?? []).filter(isColumn);
  return known.length > 0 ? known : own.map((key) => ({ key, width: looks[key].width }));
}

/** The columns as the grid draws them; widths grow with the type. */
export const gridColumns = (
  chosen: readonly ChosenColumn<ListColumn>[],
  context: ColumnContext,
  scale: number,
): readonly GridColumn<RecordRow>[] =>
  chosen.map(({ key, width }) => ({
    key,
    label: context.texts.record.column[key],
    width: Math.round(width * scale),
    sortKey: looks[key].sortKey,
    render: (row) => looks[key].render(row, context),
  }));
