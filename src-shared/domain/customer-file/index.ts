export * from './blank';
export * from './schema';
