export * from './blank';
export * from './schema';
export * from './score';
