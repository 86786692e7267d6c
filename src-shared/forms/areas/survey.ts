import { blankSurvey, blankSurveyRecord } from '../../domain/survey';
import { bindSurvey } from '../bindings/survey';
import { bindSurveyRecord } from '../bindings/survey-record';
import { surveyForm } from '../definitions/survey';
import { surveyRecordForm } from '../definitions/survey-record';
import { type AnyPaper, paper, wholeBody } from '../paper';

export const surveyPapers: readonly AnyPaper[] = [
  paper({ definition: surveyForm, kind: 'survey', blank: blankSurvey, from: wholeBody, bind: bindSurvey }),
  paper({
    definition: surveyRecordForm,
    kind: 'survey-record',
    blank: blankSurveyRecord,
    from: wholeBody,
    bind: bindSurveyRecord,
  }),
];
