import { costName, type ListedCost } from '@shared/domain/cost';
import type { Texts } from '@shared/text';
import { dayText, type GridColumn, gridNumbers, gridText, yuanText } from '../../ui';

const amount = (value: number) => gridNumbers(yuanText(value));

/** The columns of the list. */
export function columnsOf(texts: Texts): readonly GridColumn<ListedCost>[] {
  const { costs, fields, frame, choices } = texts;
  return [
    {
      key: 'on',
      label: fields['costs.*.on'],
      width: 130,
      sortKey: 'on',
      render: ({ on }) => gridNumbers(on === null ? '–' : dayText(on, texts)),
    },
    {
      key: 'number',
      label: costs.column.complaint,
      width: 125,
      sortKey: 'number',
      render: ({ complaintNumber }) => gridNumbers(complaintNumber),
    },
    {
      key: 'customer',
      label: fields.customer,
      width: 140,
      sortKey: 'customer',
      render: ({ customerName }) => gridText(customerName),
    },
    {
      key: 'category',
      label: fields['costs.*.kind'],
      width: 130,
      sortKey: 'category',
      render: (line) => gridText(costName(line, choices.costCategory, frame.mark.colon)),
    },
    {
      key: 'bearer',
      label: fields['costs.*.bearer'],
      width: 85,
      sortKey: 'bearer',
      render: ({ bearer }) => gridText(choices.costBearer[bearer]),
    },
    {
      key: 'currency',
      label: fields['costs.*.currency'],
      width: 60,
      render: ({ currency }) => gridText(currency),
    },
    {
      key: 'cost',
      label: costs.sums.cost,
      width: 95,
      isRight: true,
      sortKey: 'cost',
      render: ({ cost }) => amount(cost),
    },
    {
      key: 'claimed',
      label: fields['costs.*.claimed'],
      width: 95,
      isRight: true,
      sortKey: 'claimed',
      render: ({ claimed }) => amount(claimed),
    },
    {
      key: 'recovered',
      label: fields['costs.*.recovered'],
      width: 95,
      isRight: true,
      sortKey: 'recovered',
      render: ({ recovered }) => amount(recovered),
    },
    {
      key: 'open',
      label: costs.column.open,
      width: 95,
      isRight: true,
      sortKey: 'open',
      render: ({ open }) => amount(open),
    },
    {
      key: 'document',
      label: fields['costs.*.document'],
      width: 120,
      render: ({ document, sourceNumber }) =>
        gridText([...new Set([document, sourceNumber])].join(' ').trim()),
    },
  ];
}
