export * from './blank';
export * from './dates';
export * from './measures';
export * from './schema';
export * from './score';
export * from './status';
