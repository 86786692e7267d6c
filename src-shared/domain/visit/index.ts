export * from './blank';
export * from './progress';
export * from './report-due';
export * from './schema';
