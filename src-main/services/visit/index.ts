/** Visits: the year's plan and the reports that carry it out (TSP01 5.3.13–14). */
export * from './approve';
export * from './complain';
export * from './read';
