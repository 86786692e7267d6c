export * from './balance';
export * from './blank';
export * from './check';
export * from './complaint';
export * from './dates';
export * from './schema';
export * from './status';
