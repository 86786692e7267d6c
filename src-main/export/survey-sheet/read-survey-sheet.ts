import { type MarkedSheet, readMarkedSheet } from '../marked-sheet/read-marked-sheet';
import { type SurveyHead, surveyHeadSchema, surveyMarksFormat, surveyMarksTitle } from './marks';

/**
 * What a returned questionnaire says, by its hidden marks.
 * @throws UnreadableFile, `no-task-sheet` where the file is none
 */
export const readSurveySheet = (bytes: Buffer): Promise<MarkedSheet<SurveyHead>> =>
  readMarkedSheet(bytes, {
    title: surveyMarksTitle,
    format: surveyMarksFormat,
    schema: surveyHeadSchema,
  });
