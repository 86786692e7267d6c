import { jumpToField } from '../../../editor';
import { plan } from '../model/sections';

/** Puts the cursor into a field of the complaint; where it is not shown, into its list or its section. */
export const jumpTo = (path: string): void =>
  jumpToField(path, plan.sectionOf, { 'customer.id': 'customer.name' });
