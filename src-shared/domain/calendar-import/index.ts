/** A year of the factory calendar from a file: read, doubted, and told by line. */

export * from './from-events';
export * from './from-json';
export * from './from-rows';
export * from './plan';
export * from './types';
