import type { ReportRow } from '@shared/contract';
import { fill, type Texts } from '@shared/text';
import { Button, Tag } from 'antd';
import { call, usePagedRows } from '../../../api';
import { PlainList } from '../../../record';
import { go, PlaceLink, routes, useListPlace, useReady } from '../../../state';
import {
  dayText,
  EmptyState,
  type GridColumn,
  gridNumbers,
  gridText,
  SearchInput,
  useTexts,
  useToday,
} from '../../../ui';

/** Every report with how far it has come, the one begun last first. */
export function ReportList() {
  const texts = useTexts();
  const { list } = texts.workspace;
  const place = useListPlace('reports', {
    filter: { search: '' },
    sort: { key: 'number', descending: true },
  });
  const { search } = place.filter;
  const rows = usePagedRows<ReportRow>({
    // How many of its actions are overdue is another number on the next day.
    key: `${useToday()} ${search}`,
    ask: async (page) => {
      const result = await call('report.page', search === '' ? page : { search, ...page });
      return result.ok
        ? { ok: true, value: { rows: result.value.reports, total: result.value.total } }
        : result;
    },
    dependsOn: (area) => area === 'record' || area === 'complaint' || area === 'customer',
  });
  useReady('reports', (rows.isFirstLoaded && rows.matching !== null) || rows.error !== undefined);
  return (
    <PlainList<ReportRow>
      name="reports"
      title={list.reports}
      columns={columnsOf(texts)}
      rows={rows}
      place={place}
      count={list.count}
      keyOf={({ id }) => id}
      nameOf={({ printedNumber }) => printedNumber}
      onOpen={({ id }) => void go(routes.report(id))}
      empty={
        <EmptyState
          text={search === '' ? list.empty : fill(list.emptySearch, { text: search })}
          action={<Button onClick={() => void go(routes.register)}>{list.toRegister}</Button>}
        />
      }
      tools={
        <SearchInput
          label={list.search}
          max={120}
          value={search}
          onChange={(text) => place.setFilter({ search: text })}
        />
      }
    />
  );
}

function columnsOf(texts: Texts): readonly GridColumn<ReportRow>[] {
  const { list, standing } = texts.workspace;
  return [
    {
      key: 'number',
      label: list.number,
      width: 210,
      render: ({ id, printedNumber }) => (
        <PlaceLink className="grid-text numbers" to={routes.report(id)} tabIndex={-1}>
          {printedNumber}
        </PlaceLink>
      ),
    },
    {
      key: 'customer',
      label: list.customer,
      width: 160,
      render: ({ customerName }) => gridText(customerName),
    },
    { key: 'subject', label: list.subject, width: 230, render: ({ subject }) => gridText(subject) },
    { key: 'stage', label: list.stage, width: 65, render: ({ stage }) => gridText(stage) },
    {
      key: 'standing',
      label: list.standing,
      width: 170,
      render: (row) =>
        row.isVoid ? (
          <Tag>{list.void}</Tag>
        ) : (
          <Tag color={colours[row.standing]}>{`${signs[row.standing]} ${standing[row.standing]}`}</Tag>
        ),
    },
    {
      key: 'next',
      label: list.next,
      width: 135,
      render: ({ nextOn }) => gridNumbers(nextOn === null ? '–' : dayText(nextOn, texts)),
    },
    {
      key: 'open',
      label: list.openActions,
      width: 150,
      render: ({ openActions, overdueActions }) => (
        <span className="grid-text numbers">
          {openActions}
          {overdueActions > 0 && (
            <span className="tone-red"> ▲ {fill(list.overdue, { n: overdueActions })}</span>
          )}
        </span>
      ),
    },
  ];
}

const colours: Readonly<Record<ReportRow['standing'], string>> = {
  'in-work': 'default',
  'with-customer': 'blue',
  accepted: 'green',
  conditional: 'gold',
  rejected: 'red',
};

/** Colour never speaks alone (ux.md). */
const signs: Readonly<Record<ReportRow['standing'], string>> = {
  'in-work': '✎',
  'with-customer': '◔',
  accepted: '✓',
  conditional: '◐',
  rejected: '▲',
};
