/** 顾客质量反馈表: the result of handling, confirmed and supervised (TSP01 5.3.7). */
export { feedbackSheets } from './feedback-sheets';
