export * from './rights';
export * from './schema';
