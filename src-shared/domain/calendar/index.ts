/** Working days, holidays and moments: the ground every deadline stands on (decisions.md, Deadlines; domain.md §5). */

export * from './civil-date';
export * from './counting';
export * from './coverage';
export * from './instant';
export * from './lunar';
export * from './month';
export * from './official-year';
export * from './statutory-days';
export * from './types';
export * from './work-calendar';
