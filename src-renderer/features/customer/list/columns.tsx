import type { CustomerRow } from '@shared/contract';
import type { Texts } from '@shared/text';
import type { GridColumn } from '../../../ui';

const text = (value: string) => (
  <span className="grid-text" title={value}>
    {value}
  </span>
);

/** The columns of the list. */
export function columnsOf({ customer, papers }: Texts): readonly GridColumn<CustomerRow>[] {
  const { column, filter } = customer;
  const sheet = papers.customerFile;
  return [
    { key: 'name', label: column.name, width: 280, sortKey: 'name', render: ({ name }) => text(name) },
    { key: 'code', label: column.code, width: 110, sortKey: 'code', render: ({ code }) => text(code) },
    {
      key: 'grade',
      label: column.grade,
      width: 80,
      sortKey: 'grade',
      render: ({ grade }) => text(grade === null ? '' : sheet.grades[grade]),
    },
    {
      key: 'kind',
      label: column.kind,
      width: 90,
      sortKey: 'kind',
      render: ({ kind }) => text(kind === null ? '' : sheet.kinds[kind]),
    },
    { key: 'plant', label: column.plant, width: 110, sortKey: undefined, render: ({ plant }) => text(plant) },
    {
      key: 'contact',
      label: column.contact,
      width: 200,
      sortKey: undefined,
      render: ({ contactName, contactPhone }) => text([contactName, contactPhone].join(' ').trim()),
    },
    {
      key: 'open',
      label: column.open,
      width: 100,
      sortKey: undefined,
      render: ({ openComplaints }) => (
        <span className="grid-text numbers">{openComplaints === 0 ? '' : openComplaints}</span>
      ),
    },
    {
      key: 'state',
      label: column.state,
      width: 80,
      sortKey: undefined,
      render: ({ isActive }) => text(isActive ? filter.active : filter.inactive),
    },
  ];
}
