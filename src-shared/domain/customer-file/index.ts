export * from './blank';
export * from './dates';
export * from './schema';
export * from './status';
