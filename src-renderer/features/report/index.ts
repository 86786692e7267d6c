/** 8D与对策: the list of reports and actions, and the editor of one report. */
export { ReportPage } from './report-page';
export { ReportsPage } from './reports-page';
