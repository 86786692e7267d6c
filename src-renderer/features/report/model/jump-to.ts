import { jumpToField } from '../../../editor';
import { reportPlan } from './plan';

/** Puts the cursor into a field of the report, or shows the part it lies in. */
export const jumpTo = (path: string): void => jumpToField(path, reportPlan.sectionOf);
