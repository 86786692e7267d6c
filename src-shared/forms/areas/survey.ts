import { blankSurvey, blankSurveyRecord } from '../../domain/survey';
import { bindSurvey } from '../bindings/survey';
import { bindSurveyRecord } from '../bindings/survey-record';
import { surveyForm } from '../definitions/survey';
import { surveyRecordForm } from '../definitions/survey-record';
import { type AnyPaper, paper } from '../paper';

export const surveyPapers: readonly AnyPaper[] = [
  paper({ definition: surveyForm, blank: blankSurvey, bind: bindSurvey }),
  paper({ definition: surveyRecordForm, blank: blankSurveyRecord, bind: bindSurveyRecord }),
];
