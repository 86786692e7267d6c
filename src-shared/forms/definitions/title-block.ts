import type { Block, Label } from '../types';

/** How many grid columns the four parts of the title block take. */
export interface TitleSpans {
  readonly company: number;
  readonly title: number;
  readonly label: number;
  readonly value: number;
}

/**
 * The bordered head of every controlled page (domain.md §1.0): company, title, and on the right 表单编号, 版本, 生效日期 and the record
 * or period. Page numbers stand in the page's header only.
 */
export const titleBlock = (spans: TitleSpans): Block => {
  const side = (label: Label, field: string) =>
    [
      { span: spans.label, style: 'small-label', label },
      { span: spans.value, style: 'small', field },
    ] as const;
  return {
    kind: 'rows',
    isTied: true,
    rows: [
      {
        minHeight: 6,
        cells: [
          { span: spans.company, rowSpan: 4, style: 'company', field: 'head.company' },
          { span: spans.title, rowSpan: 4, style: 'title', field: 'head.title' },
          ...side(({ forms }) => forms.formNumber, 'head.formNumber'),
        ],
      },
      { minHeight: 6, cells: side(({ forms }) => forms.revision, 'head.revision') },
      { minHeight: 6, cells: side(({ forms }) => forms.effectiveOn, 'head.effectiveOn') },
      {
        minHeight: 6,
        cells: [
          { span: spans.label, style: 'small-label', field: 'head.recordLabel' },
          { span: spans.value, style: 'small', field: 'head.record' },
        ],
      },
    ],
  };
};

/** 编制 / 审核 / 会签 / 批准. */
export const signers: readonly Label[] = [
  ({ forms }) => forms.preparedBy,
  ({ forms }) => forms.reviewedBy,
  ({ forms }) => forms.countersignedBy,
  ({ forms }) => forms.approvedBy,
];

/** 编制 / 审核 / 批准, for the papers of one department. */
export const signersAlone: readonly Label[] = [
  ({ forms }) => forms.preparedBy,
  ({ forms }) => forms.reviewedBy,
  ({ forms }) => forms.approvedBy,
];
