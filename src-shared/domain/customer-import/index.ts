export * from './doubtful-codes';
export * from './fields';
export * from './plan';
export * from './read-value';
export * from './table';
