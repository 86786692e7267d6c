/** The questionnaire as an .xlsx for a customer, read back when it returns. */
export type { SurveySheetInput } from './draw-survey-sheet';
export { type SurveyHead, surveyMarksFormat } from './marks';
export { readSurveySheet } from './read-survey-sheet';
