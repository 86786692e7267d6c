export * from './assessment';
export * from './blank';
export * from './schema';
