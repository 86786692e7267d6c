export * from './blank';
export * from './check';
export * from './figures';
export * from './improvements';
export * from './period';
export * from './schema';
