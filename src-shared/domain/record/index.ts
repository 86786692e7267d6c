export * from './check';
export * from './dates';
export * from './facts';
export * from './kinds';
export * from './named-records';
export * from './paper-number';
export * from './statuses';
