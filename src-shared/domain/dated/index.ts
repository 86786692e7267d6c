/** Everything that has a date in one shape: what calendar, daily list, reminders and iCalendar all look at. */

export * from './changed';
export * from './customer-year';
export * from './done-field';
export * from './fixed';
export * from './groups';
export * from './key';
export * from './late';
export * from './month-sheet';
export * from './reassign';
export * from './replan';
export * from './things';
export * from './types';
export * from './work-list';
export * from './workbench';
