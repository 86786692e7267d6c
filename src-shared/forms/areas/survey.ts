import { blankSurvey, blankSurveyPlan, blankSurveyRecord } from '../../domain/survey';
import { bindSurvey } from '../bindings/survey';
import { bindSurveyPlan } from '../bindings/survey-plan';
import { bindSurveyRecord } from '../bindings/survey-record';
import { surveyForm } from '../definitions/survey';
import { surveyPlanForm } from '../definitions/survey-plan';
import { surveyRecordForm } from '../definitions/survey-record';
import { type AnyPaper, paper, wholeBody } from '../paper';

export const surveyPapers: readonly AnyPaper[] = [
  paper({
    definition: surveyPlanForm,
    kind: 'survey-plan',
    blank: blankSurveyPlan,
    from: wholeBody,
    bind: bindSurveyPlan,
  }),
  paper({ definition: surveyForm, kind: 'survey', blank: blankSurvey, from: wholeBody, bind: bindSurvey }),
  paper({
    definition: surveyRecordForm,
    kind: 'survey-record',
    blank: blankSurveyRecord,
    from: wholeBody,
    bind: bindSurveyRecord,
  }),
];
