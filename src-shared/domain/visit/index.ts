export * from './blank';
export * from './progress';
export * from './schema';
