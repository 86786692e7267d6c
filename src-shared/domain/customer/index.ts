export * from './blank';
export * from './check';
export * from './figures';
export * from './part';
export * from './readings';
export * from './schema';
export * from './upgrade';
