export * from './blank';
export * from './check';
export * from './dates';
export * from './follow-up';
export * from './limits';
export * from './progress';
export * from './schema';
export * from './status';
