import type { FormDefinition } from '../types';
import { titleBlock } from './title-block';

/** Columns of the grid that 年度满意度调查计划 and 满意度调查记录 share. */
export const surveyWidth = 42;

/** Paper and head of both: A4 landscape. Lengths in mm. */
export const surveyPage: Pick<FormDefinition, 'paper' | 'orientation' | 'margins' | 'columns' | 'head'> = {
  paper: 'A4',
  orientation: 'landscape',
  margins: { top: 11, right: 11, bottom: 11, left: 13 },
  columns: Array.from({ length: surveyWidth }, () => 6.5),
  head: [titleBlock({ company: 10, title: 20, label: 4, value: 8 })],
};
