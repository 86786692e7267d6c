export * from './line';
export * from './list';
export * from './listing';
