import { jumpToField } from '../../../editor';
import { ntfPlan } from './plan';

/** Puts the cursor into a field of the analysis, or shows the section it lies in. */
export const jumpTo = (path: string): void => jumpToField(path, ntfPlan.sectionOf);
