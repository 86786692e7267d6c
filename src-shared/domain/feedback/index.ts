export * from './blank';
export * from './dates';
export * from './promise';
export * from './schema';
export * from './sheet';
export * from './status';
