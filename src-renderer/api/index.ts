/** The only door to the program: typed calls, answers as hooks, events. */
export type { StoreArea } from './areas';
export * from './desk';
export * from './done';
export * from './draft-of';
export * from './latest-draft';
export * from './use-dated-months';
export * from './use-event';
export * from './use-paged-rows';
export * from './use-query';
