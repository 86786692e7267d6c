export * from './agreement';
export * from './assessment';
export * from './blank';
export * from './dates';
export * from './schema';
export * from './status';
