import type { FormDefinition, Row } from '../types';
import { continuedOn, rows, small, upright, value } from './cells';
import { photosUnder } from './photo-cells';
import { band, facts, head, label, type ReportWord, table, word } from './report-cells';
import { signersAlone, titleBlock } from './title-block';

/**
 * 问题对策处理书 (domain.md §3.2): the report on one A4 page, occurrence and escape side by side. Typical records fill one page; longer
 * ones go on. 24 columns.
 */

const width = 24;
const labelSpan = 3;

const pairs = (...keys: readonly ReportWord[]): Row => facts(width, labelSpan, ...keys);
const full = (key: ReportWord): Row => ({
  minHeight: 6.5,
  cells: [label(key, labelSpan), value(key, width - labelSpan)],
});
const sides = (left: ReportWord, right: ReportWord, minHeight: number): Row => ({
  minHeight,
  cells: [label(left, labelSpan), value(left, 9), label(right, labelSpan), value(right, 9)],
});
/** Occurrence on the left, escape on the right. */
const both = (key: ReportWord, left: string, right: string): Row => ({
  minHeight: 12,
  cells: [
    label(key, labelSpan),
    { span: 10, style: 'text', field: left },
    { span: 11, style: 'text', field: right },
  ],
});

export const countermeasureForm: FormDefinition = {
  code: 'CM',
  title: ({ papers }) => papers.report.titles.CM,
  ...upright(width, 12),
  head: [titleBlock({ company: 6, title: 9, label: 3, value: 6 })],
  body: [
    rows(
      { cells: [label('to', 3), value('customer', 13), label('supplierCode', 3), value('supplierCode', 5)] },
      pairs('customerContact', 'ourContact'),
      pairs('customerComplaintNumber', 'complaintNumber', 'foundAt'),
      pairs('issuedOn', 'replyDueOn', 'repliedOn'),
      { cells: [label('subject', 3), value('title', 21)] },
      {
        cells: [
          label('partNumbers', 3),
          value('partNumbers', 7),
          label('partNames', 3),
          value('partNames', 5),
          label('models', 3),
          value('models', 3),
        ],
      },
      pairs('detectedOn', 'detectedPlace', 'complainedQuantity'),
    ),
    band('bandDefect'),
    rows(
      { minHeight: 6.5, cells: [label('summary', 3), value('summary', 21)] },
      sides('standard', 'actual', 7),
      { ...full('refersTo'), isOptional: true },
      { ...full('repeatWhy'), isOptional: true },
    ),
    band('bandInterim'),
    table(
      'containment',
      [
        ['place', 3, 'small-label'],
        ['action', 7],
        ['checked', 2, 'small-center'],
        ['defective', 2, 'small-center'],
        ['responsible', 2],
        ['introducedOn', 3, 'small-center'],
        ['interimResult', 5],
      ],
      0,
    ),
    band('bandCauseAction'),
    rows(full('investigation'), {
      keepsWithNext: true,
      cells: [{ span: 3, style: 'small-head' }, head('occurrence', 10), head('escape', 11)],
    }),
    rows(
      both('cause', 'occurrenceCause', 'escapeCause'),
      both('countermeasure', 'occurrenceAction', 'escapeAction'),
      pairs('carriedOutOn', 'firstBatch', 'newMarking'),
    ),
    band('bandEffect'),
    rows(
      { minHeight: 12, cells: [label('effectCheck', 3), { span: 21, style: 'text', field: 'effectCheck' }] },
      {
        minHeight: 12,
        cells: [
          label('standardisation', 3),
          small('standardisation', 9),
          label('readAcrossText', 3),
          small('readAcrossText', 9),
        ],
      },
      full('recurrencePrevention'),
    ),
    rows(sides('verdictBoxes', 'customerOpinion', 7)),
    {
      kind: 'signatures',
      roles: [...signersAlone, word('customerSign')],
    },
    ...photosUnder(({ forms }) => forms.photos.title, width),
  ],
  continued: continuedOn(width),
};
