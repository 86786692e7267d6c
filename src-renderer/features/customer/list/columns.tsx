import type { CustomerRow } from '@shared/contract';
import type { Texts } from '@shared/text';
import { type GridColumn, gridNumbers, gridText } from '../../../ui';

/** The columns of the list. */
export function columnsOf({ customer, papers }: Texts): readonly GridColumn<CustomerRow>[] {
  const { column, filter } = customer;
  const sheet = papers.customerFile;
  return [
    { key: 'name', label: column.name, width: 280, sortKey: 'name', render: ({ name }) => gridText(name) },
    { key: 'code', label: column.code, width: 110, sortKey: 'code', render: ({ code }) => gridText(code) },
    {
      key: 'grade',
      label: column.grade,
      width: 80,
      sortKey: 'grade',
      render: ({ grade }) => gridText(grade === null ? '' : sheet.grades[grade]),
    },
    {
      key: 'kind',
      label: column.kind,
      width: 90,
      sortKey: 'kind',
      render: ({ kind }) => gridText(kind === null ? '' : sheet.kinds[kind]),
    },
    {
      key: 'plant',
      label: column.plant,
      width: 110,
      sortKey: undefined,
      render: ({ plant }) => gridText(plant),
    },
    {
      key: 'contact',
      label: column.contact,
      width: 200,
      sortKey: undefined,
      render: ({ contactName, contactPhone }) => gridText([contactName, contactPhone].join(' ').trim()),
    },
    {
      key: 'open',
      label: column.open,
      width: 100,
      sortKey: undefined,
      render: ({ openComplaints }) => gridNumbers(openComplaints === 0 ? '' : openComplaints),
    },
    {
      key: 'state',
      label: column.state,
      width: 80,
      sortKey: undefined,
      render: ({ isActive }) => gridText(isActive ? filter.active : filter.inactive),
    },
  ];
}
