/** Working days, holidays and moments: the ground every deadline stands on (decisions.md, Deadlines; domain.md §5). */
export * from './types';
export * from './civil-date';
export * from './instant';
export * from './lunar';
export * from './statutory-days';
export * from './official-year';
export * from './counting';
export * from './work-calendar';
