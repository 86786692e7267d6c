import type { FormDefinition, Label } from '../types';
import { band, rows, wordsOf } from './cells';
import { line, long, table, uprightRecord } from './record-cells';

/** SQ 服务人员资格与考核表: requirements, training, assessment and qualification of one person (TSP01 5.3.12). */

const word = wordsOf(({ papers }) => papers.service.staff);
const order: Label = ({ papers }) => papers.service.order;

export const serviceStaffForm: FormDefinition = uprightRecord({
  code: 'SQ',
  title: ({ papers }) => papers.service.titles.staff,
  body: [
    band(word('personBand')),
    rows(
      line([word('name'), 'name'], [word('staffNumber'), 'staffNumber'], [word('department'), 'department']),
      line([word('position'), 'position'], [word('education'), 'education'], [word('years'), 'years']),
      line([word('serves'), 'serves']),
    ),
    band(word('requirementBand')),
    table(
      'requirements',
      [
        [order, 'order', 2, 'small-center'],
        [word('requirement'), 'requirement', 9, 'small'],
        [word('evidence'), 'evidence', 11, 'small'],
        [word('isMet'), 'isMet', 2, 'small-center'],
      ],
      3,
    ),
    band(word('trainingBand')),
    table(
      'trainings',
      [
        [order, 'order', 2, 'small-center'],
        [word('on'), 'trainedOn', 3, 'small-center'],
        [word('topic'), 'topic', 10, 'small'],
        [word('trainer'), 'trainer', 5, 'small'],
        [word('hours'), 'hours', 2, 'small-center'],
        [word('isPassed'), 'isPassed', 2, 'small-center'],
      ],
      4,
    ),
    band(word('assessmentBand')),
    table(
      'assessments',
      [
        [order, 'order', 2, 'small-center'],
        [word('item'), 'item', 11, 'small'],
        [word('maximum'), 'maximum', 2, 'small-center'],
        [word('score'), 'score', 2, 'small-center'],
        [word('assessor'), 'assessor', 4, 'small-center'],
        [word('on'), 'assessedOn', 3, 'small-center'],
      ],
      4,
    ),
    band(word('verdictBand')),
    rows(
      line([word('verdict'), 'verdict', 14], [word('total'), 'total', 10]),
      line([word('validity'), 'validity', 14], [word('nextAssessmentOn'), 'nextAssessmentOn', 10]),
      line([word('certificateNumber'), 'certificateNumber', 24]),
      long(word('scope'), 'scope', 12),
      long(({ papers }) => papers.service.remarks, 'remarks', 9),
    ),
    {
      kind: 'signatures',
      roles: [word('self'), word('assessed'), word('quality'), word('approved')],
    },
  ],
});
