/** 访问: the year's plan and the reports of visits (TSP01 5.3.13–14). */
import './visit.css';

export { visitPlans } from './visit-plans';
export { visitReports } from './visit-reports';
