export * from './blank';
export * from './check';
export * from './dates';
export * from './from-log';
export * from './rank';
export * from './schema';
export * from './similarity';
export * from './status';
