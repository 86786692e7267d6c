import type { ActionRow } from '@shared/contract';
import type { Texts } from '@shared/text';
import { Radio } from 'antd';
import { call, usePagedRows } from '../../../api';
import { PlainList } from '../../../record';
import { go, PlaceLink, routes, useListPlace, useReady } from '../../../state';
import {
  actionText,
  dayText,
  EmptyState,
  type GridColumn,
  gridNumbers,
  gridText,
  useTexts,
  useToday,
} from '../../../ui';

const conditions = { open: { isOpen: true }, overdue: { isOverdue: true }, all: {} } as const;

const placeOf = ({ recordId, id }: ActionRow): string => routes.reportAction(recordId, id);

/** Actions of all reports in one list, the most urgent first. */
export function ActionList() {
  const texts = useTexts();
  const { action: say, list } = texts.workspace;
  const place = useListPlace<{ readonly shown: keyof typeof conditions }, 'due'>('actions', {
    filter: { shown: 'open' },
    sort: { key: 'due', descending: false },
  });
  const { shown } = place.filter;
  const rows = usePagedRows<ActionRow>({
    // What is overdue is another list on the next day.
    key: `${shown} ${useToday()}`,
    ask: async (page) => {
      const result = await call('action.page', { ...conditions[shown], ...page });
      return result.ok
        ? { ok: true, value: { rows: result.value.actions, total: result.value.total } }
        : result;
    },
    dependsOn: (area) => area === 'record' || area === 'complaint' || area === 'customer',
  });
  useReady('actions', (rows.isFirstLoaded && rows.matching !== null) || rows.error !== undefined);
  return (
    <PlainList<ActionRow>
      name="actions"
      title={list.actions}
      columns={columnsOf(texts)}
      rows={rows}
      place={place}
      count={say.count}
      keyOf={({ recordId, id }) => `${recordId} ${id}`}
      nameOf={(row) => actionText(row, texts)}
      onOpen={(row) => void go(placeOf(row))}
      empty={<EmptyState text={say.empty} />}
      tools={
        <Radio.Group
          optionType="button"
          value={shown}
          aria-label={list.actions}
          options={[
            { value: 'open', label: say.open },
            { value: 'overdue', label: say.overdueOnly },
            { value: 'all', label: say.all },
          ]}
          onChange={(event) => place.setFilter({ shown: event.target.value as typeof shown })}
        />
      }
    />
  );
}

function columnsOf(texts: Texts): readonly GridColumn<ActionRow>[] {
  const { action: say, list } = texts.workspace;
  const day = (date: string | null): string => (date === null ? '–' : dayText(date, texts));
  return [
    {
      key: 'due',
      label: say.due,
      width: 185,
      render: ({ dueOn, isOverdue }) => {
        const due = dueOn === null ? say.none : dayText(dueOn, texts);
        return (
          <span className={`grid-text numbers ${isOverdue ? 'tone-red' : ''}`}>
            {isOverdue ? `${say.late} ${due}` : due}
          </span>
        );
      },
    },
    {
      key: 'text',
      label: say.text,
      width: 310,
      render: (row) => {
        const text = `${row.kind === 'answer' ? '' : `${row.discipline} `}${actionText(row, texts)}`;
        return (
          <PlaceLink className="grid-text" to={placeOf(row)} title={text} tabIndex={-1}>
            {text}
          </PlaceLink>
        );
      },
    },
    { key: 'owner', label: say.owner, width: 90, render: ({ owner }) => gridText(owner || say.none) },
    {
      key: 'complaint',
      label: list.complaint,
      width: 125,
      render: ({ complaintNumber }) => gridText(complaintNumber),
    },
    {
      key: 'customer',
      label: list.customer,
      width: 150,
      render: ({ customerName }) => gridText(customerName),
    },
    {
      key: 'done',
      label: say.done,
      width: 130,
      render: ({ doneOn }) => gridNumbers(day(doneOn)),
    },
    {
      key: 'verified',
      label: say.verified,
      width: 130,
      render: ({ verifiedOn }) => gridNumbers(day(verifiedOn)),
    },
  ];
}
