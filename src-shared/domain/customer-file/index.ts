export * from './blank';
export * from './from-customer';
export * from './schema';
export * from './status';
