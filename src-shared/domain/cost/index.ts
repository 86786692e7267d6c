export * from './line';
export * from './list';
