import type { Block, Cell, FormDefinition, Label, Row } from '../types';
import { continuedOn, label, upright, value } from './cells';
import { titleBlock } from './title-block';

/** 投诉受理/内部传递单 (5.3.1): an A5 slip, two on one A4 sheet, one for the department and one for 业务部. 24 columns. */

const width = 24;
const slipHeight = 130;

const labelSpan = 4;

/** Two lines at most, the rest on the 附页: two slips fit on a sheet whatever is in them. */
const limited = (text: Label, field: string, span: number, maxLines = 2): readonly Cell[] => [
  label(text, labelSpan),
  { ...value(field, span), grow: text, maxLines },
];

const line = (...parts: readonly (readonly [Label, string])[]): Row => {
  const span = (width - labelSpan * parts.length) / parts.length;
  return { cells: parts.flatMap(([text, field]) => limited(text, field, span)) };
};

const slip = (copy: 'department' | 'stub'): Block => ({
  kind: 'frame',
  height: slipHeight,
  blocks: [
    titleBlock({ company: 6, title: 10, label: 3, value: 5 }),
    {
      kind: 'rows',
      rows: [
        { cells: [{ span: width, style: 'sheet-note', label: ({ forms }) => forms.slip.copies[copy] }] },
        line([({ fields }) => fields.customer, 'customer'], [({ forms }) => forms.slip.contact, 'contact']),
        line(
          [({ fields }) => fields.receivedAt, 'receivedAt'],
          [({ fields }) => fields.channel, 'channel'],
          [({ fields }) => fields.receivedBy, 'receivedBy'],
        ),
        line(
          [({ forms }) => forms.slip.customerNumber, 'customerNumber'],
          [({ forms }) => forms.slip.classify, 'classify'],
        ),
        { cells: limited(({ forms }) => forms.slip.product, 'product', width - labelSpan) },
        {
          cells: [
            label(({ fields }) => fields.statement, labelSpan),
            {
              span: width - labelSpan,
              style: 'text',
              field: 'statement',
              grow: ({ fields }) => fields.statement,
            },
          ],
          minHeight: 11,
        },
        { cells: limited(({ forms }) => forms.slip.expectation, 'expectation', width - labelSpan) },
        { cells: [label(({ forms }) => forms.slip.dues, labelSpan), value('dues', width - labelSpan)] },
        line(
          [({ forms }) => forms.slip.to, 'to'],
          [({ fields }) => fields['handOvers.*.at'], 'handOverAt'],
          [({ forms }) => forms.slip.from, 'from'],
        ),
        {
          minHeight: 18.5,
          cells: [
            label(({ forms }) => forms.slip.opinion, labelSpan),
            value('blank', 4),
            label(({ forms }) => forms.slip.receipt, labelSpan),
            value('blank', 4),
            label(({ forms }) => forms.slip.receiptTime, labelSpan),
            value('blank', 4),
          ],
        },
      ],
    },
  ],
});

export const transferSlipForm: FormDefinition = {
  code: 'transfer-slip',
  title: ({ forms }) => forms.titles.slip,
  ...upright(width, 11),
  head: [],
  body: [slip('department'), { kind: 'cut-line', label: ({ forms }) => forms.cutLine }, slip('stub')],
  continued: continuedOn(width),
};
