export * from './blank';
export * from './promise';
export * from './schema';
