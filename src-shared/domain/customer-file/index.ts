export * from './blank';
export * from './dates';
export * from './from-customer';
export * from './schema';
export * from './status';
