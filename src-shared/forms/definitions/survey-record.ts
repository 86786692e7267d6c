import { surveyItems } from '../../domain/survey';
import { fill } from '../../text';
import type { FormDefinition, Label } from '../types';
import { band, cell, head, rows, wordsOf } from './cells';
import { labelled, longText, table } from './goods-return-cells';
import { surveyPage, surveyWidth } from './survey-cells';
import { signers } from './title-block';

/** SR 满意度调查记录: the surveys of a period, sent and returned, with scores, evidence and measures. A4 landscape, 42 columns. */

const labelSpan = 4;

const word = wordsOf(({ papers }) => papers.survey.record);

/** Which item stands behind each number, and how the total comes about. */
const legend: Label = ({ papers }) => {
  const { items, record, listMark } = papers.survey;
  const named = surveyItems.map((item, index) => `${index + 1} ${items[item]}`).join(listMark);
  return fill(record.legend, { items: named });
};

const tall = (of: Label, span: number) => ({ ...head(of, span), rowSpan: 2 });

export const surveyRecordForm: FormDefinition = {
  code: 'SR',
  title: word('title'),
  ...surveyPage,
  body: [
    rows(
      labelled(
        labelSpan,
        [word('sent'), 'sent', 3],
        [word('returned'), 'returned', 3],
        [word('returnRate'), 'returnRate', 3],
        [word('average'), 'average', 3],
        [word('previous'), 'previous', 3],
        [word('trend'), 'trend', 3],
      ),
    ),
    rows(
      labelled(
        labelSpan,
        [word('span'), 'span', 10],
        [word('target'), 'target', 10],
        [word('finishedOn'), 'finishedOn', 10],
      ),
    ),
    band(word('log')),
    {
      kind: 'table',
      list: 'entries',
      head: [
        {
          cells: [
            tall(word('sequence'), 1),
            tall(word('number'), 4),
            tall(word('customer'), 7),
            tall(word('sentOn'), 3),
            tall(word('way'), 2),
            tall(word('returnedOn'), 3),
            tall(word('respondent'), 3),
            head(word('scores'), surveyItems.length),
            tall(word('total'), 2),
            tall(word('satisfaction'), 4),
            tall(word('grade'), 2),
          ],
        },
        {
          cells: surveyItems.map((_, index) => head(() => String(index + 1), 1)),
        },
      ],
      body: [
        {
          minHeight: 7.5,
          cells: [
            cell('small-center', 'order', 1),
            cell('small', 'number', 4),
            cell('small', 'customerName', 7),
            cell('small-center', 'sentOn', 3),
            cell('small-center', 'way', 2),
            cell('small-center', 'returnedOn', 3),
            cell('small', 'respondent', 3),
            ...surveyItems.map((_, index) => cell('small-center', `score${index + 1}`, 1)),
            cell('small-center', 'total', 2),
            cell('small-center', 'satisfaction', 4),
            cell('small-center', 'grade', 2),
          ],
        },
      ],
      blankRows: 7,
    },
    rows({ cells: [{ span: surveyWidth, style: 'note', label: legend }] }),
    band(word('evidence')),
    table(
      'evidence',
      [
        [word('sequence'), 'order', 1, 'small-center'],
        [word('number'), 'number', 4],
        [word('customer'), 'customerName', 7],
        [word('ppm'), 'ppm', 4, 'small-center'],
        [word('complaints'), 'complaints', 4, 'small-center'],
        [word('lineStop'), 'lineStopMinutes', 4, 'small-center'],
        [word('onTime'), 'onTimeRate', 4, 'small-center'],
        [word('premiumFreight'), 'premiumFreight', 4, 'small-center'],
        [word('scorecard'), 'scorecard', 4, 'small-center'],
        [word('previousTotal'), 'previousTotal', 3, 'small-center'],
        [word('change'), 'change', 3, 'small-center'],
      ],
      7,
      7.5,
    ),
    band(word('summary')),
    {
      ...table(
        'items',
        [
          [word('sequence'), 'order', 2, 'small-center'],
          [word('item'), 'item', 9],
          [word('answers'), 'answers', 3, 'small-center'],
          [word('low'), 'low', 3, 'small-center'],
          [word('itemAverage'), 'average', 4, 'small-center'],
          [word('previousAverage'), 'previousAverage', 4, 'small-center'],
          [word('bar'), 'bar', 17],
        ],
        0,
        5.5,
      ),
      isKept: true,
    },
    { kind: 'band', label: word('charts'), list: 'charts' },
    {
      kind: 'table',
      list: 'charts',
      head: [],
      body: [
        {
          minHeight: 70,
          keepsWithNext: true,
          cells: [
            { span: surveyWidth / 2, style: 'drawing', field: 'radar' },
            { span: surveyWidth / 2, style: 'drawing', field: 'course' },
          ],
        },
      ],
      blankRows: 0,
    },
    rows(labelled(labelSpan, [word('past'), 'past', surveyWidth - labelSpan])),
    rows(longText(word('analysis'), labelSpan, 'analysis', surveyWidth - labelSpan, 12)),
    band(word('measures')),
    table(
      'measures',
      [
        [word('sequence'), 'order', 1, 'small-center'],
        [word('number'), 'surveyNumber', 4],
        [word('customer'), 'customerName', 6],
        [word('item'), 'item', 5],
        [word('score'), 'score', 1, 'small-center'],
        [word('cause'), 'cause', 6],
        [word('measure'), 'measure', 7],
        [word('owner'), 'owner', 3, 'small-center'],
        [word('dueOn'), 'dueOn', 3, 'small-center'],
        [word('verification'), 'verification', 6],
      ],
      4,
      7,
    ),
    band(word('distribution')),
    table(
      'distributions',
      [
        [word('sequence'), 'order', 1, 'small-center'],
        [word('department'), 'department', 8],
        [word('person'), 'person', 6],
        [word('distributedOn'), 'on', 5, 'small-center'],
        [word('distributionWay'), 'way', 5, 'small-center'],
        [word('receipt'), 'receipt', 12],
        [word('receivedOn'), 'receivedOn', 5, 'small-center'],
      ],
      3,
      7,
    ),
    { kind: 'signatures', roles: signers },
  ],
  continued: null,
};
