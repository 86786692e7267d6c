/** 满意度: the year's plan, the sheets customers answer, and the record of a period (IATF 16949 9.1.2.1). */
import './survey.css';

export { surveyPlans } from './survey-plans';
export { surveyRecords } from './survey-records';
export { surveys } from './surveys';
