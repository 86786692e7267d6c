export * from './blank';
export * from './rules';
export * from './schema';
