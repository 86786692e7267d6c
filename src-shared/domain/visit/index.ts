export * from './blank';
export * from './dates';
export * from './progress';
export * from './report-due';
export * from './schema';
export * from './status';
