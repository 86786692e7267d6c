/** 满意度: the sheets customers answer, and the record of a period (IATF 16949 9.1.2.1). */
import './survey.css';

export { surveyRecords } from './survey-records';
export { surveys } from './surveys';
