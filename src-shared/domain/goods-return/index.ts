export * from './balance';
export * from './blank';
export * from './schema';
