import type { RecordRow } from '@shared/contract';
import type { Texts } from '@shared/text';
import { Tag } from 'antd';
import { call, usePagedRows } from '../../../api';
import { PlainList } from '../../../record';
import { go, PlaceLink, routes, useListPlace, useReady } from '../../../state';
import { dayText, EmptyState, type GridColumn, gridNumbers, gridText, useTexts } from '../../../ui';

/** All NTF analyses, the one registered last first. */
export function NtfList() {
  const texts = useTexts();
  const { list, title } = texts.ntf;
  const place = useListPlace('ntf', { filter: {}, sort: { key: 'number', descending: true } });
  const rows = usePagedRows<RecordRow>({
    key: 'ntf-analysis',
    ask: async (page) => {
      const result = await call('record.page', { kind: 'ntf-analysis', withVoid: true, ...page });
      return result.ok
        ? { ok: true, value: { rows: result.value.records, total: result.value.total } }
        : result;
    },
    dependsOn: (area) => area === 'record' || area === 'customer',
  });
  useReady('ntf-list', (rows.isFirstLoaded && rows.matching !== null) || rows.error !== undefined);
  return (
    <PlainList<RecordRow>
      name="ntf"
      title={title}
      columns={columnsOf(texts)}
      rows={rows}
      place={place}
      count={list.count}
      keyOf={({ id }) => id}
      nameOf={({ printedNumber }) => printedNumber}
      onOpen={({ id }) => void go(routes.ntf(id))}
      empty={<EmptyState text={list.empty} />}
    />
  );
}

function columnsOf(texts: Texts): readonly GridColumn<RecordRow>[] {
  const { list } = texts.ntf;
  return [
    {
      key: 'number',
      label: list.number,
      width: 260,
      render: ({ id, printedNumber, isVoid }) => (
        <span className="grid-text numbers">
          <PlaceLink to={routes.ntf(id)} tabIndex={-1}>
            {printedNumber}
          </PlaceLink>{' '}
          {isVoid && <Tag>{list.void}</Tag>}
        </span>
      ),
    },
    { key: 'part', label: list.part, width: 300, render: ({ subject }) => gridText(subject) },
    {
      key: 'customer',
      label: list.customer,
      width: 250,
      render: ({ customerName }) => gridText(customerName),
    },
    {
      key: 'received',
      label: list.receivedOn,
      width: 160,
      render: ({ datedOn }) => gridNumbers(datedOn === null ? '–' : dayText(datedOn, texts)),
    },
    { key: 'by', label: list.registeredBy, width: 140, render: ({ registeredBy }) => gridText(registeredBy) },
  ];
}
