import type { FormDefinition } from '../types';
import { band, cell, continuedOn, head, rows, upright, wordsOf } from './cells';
import { labelled, longText } from './goods-return-cells';
import { titleBlock } from './title-block';

/** SV 满意度调查表: one page that goes to the customer and comes back signed. A4 portrait, 48 columns. */

const width = 48;
const labelSpan = 6;

const word = wordsOf(({ papers }) => papers.survey.sheet);

/** The fields of the five boxes, best first. */
export const scoreFields = ['score5', 'score4', 'score3', 'score2', 'score1'] as const;

export const surveyForm: FormDefinition = {
  code: 'SV',
  title: word('title'),
  ...upright(width, 11),
  head: [titleBlock({ company: 12, title: 20, label: 6, value: 10 })],
  body: [
    rows(
      { minHeight: 11, cells: [{ span: width, style: 'note', label: word('invitation') }] },
      labelled(labelSpan, [word('customer'), 'customerName', 26], [word('period'), 'period', 10]),
      labelled(
        labelSpan,
        [word('plant'), 'plant', 10],
        [word('way'), 'way', 10],
        [word('sentOn'), 'sentOn', 10],
      ),
      labelled(
        labelSpan,
        [word('respondent'), 'respondent', 10],
        [word('department'), 'respondentDepartment', 10],
        [word('position'), 'respondentPosition', 10],
      ),
      labelled(labelSpan, [word('replyTo'), 'replyTo', 26], [word('replyBy'), 'replyBy', 10]),
    ),
    {
      kind: 'table',
      list: 'answers',
      head: [
        {
          cells: [
            head(word('sequence'), 2),
            head(word('item'), 10),
            head(word('weight'), 3),
            ...scoreFields.map((key) => head(word(key), 4)),
            head(word('notApplicable'), 3),
            head(word('comment'), 10),
          ],
        },
      ],
      body: [
        {
          minHeight: 7.4,
          cells: [
            cell('small-center', 'order', 2),
            cell('value', 'item', 10),
            cell('small-center', 'weight', 3),
            ...scoreFields.map((key) => cell('center', key, 4)),
            cell('center', 'notApplicable', 3),
            cell('small', 'comment', 10),
          ],
        },
      ],
      blankRows: 0,
    },
    rows(
      { ...labelled(labelSpan, [word('comparison'), 'comparison', width - labelSpan]), keepsWithNext: true },
      labelled(labelSpan, [word('comparisonNote'), 'comparisonNote', width - labelSpan]),
      longText(word('suggestions'), labelSpan, 'suggestions', width - labelSpan, 22),
    ),
    { kind: 'signatures', roles: [word('respondentSign'), word('seal')] },
    band(word('ours')),
    rows(
      {
        ...labelled(
          labelSpan,
          [word('returnedOn'), 'returnedOn', 10],
          [word('total'), 'total', 10],
          [word('satisfaction'), 'satisfaction', 10],
        ),
        keepsWithNext: true,
      },
      {
        ...labelled(labelSpan, [word('grade'), 'grade', 10], [word('lowItems'), 'lowItems', 26]),
        keepsWithNext: true,
      },
      { cells: [{ span: width, style: 'note', label: word('formula') }] },
    ),
  ],
  continued: continuedOn(width),
};
