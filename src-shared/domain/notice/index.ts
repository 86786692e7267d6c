export * from './balance';
export * from './blank';
export * from './schema';
export * from './telling';
