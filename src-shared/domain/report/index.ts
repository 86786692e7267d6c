export * from './blank';
export * from './ntf';
export * from './rules';
export * from './schema';
