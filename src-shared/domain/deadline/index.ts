/** The one date engine (TSP01 5.3.5): everything that shows or stores a due date asks here. */
export * from './types';
export * from './rules';
export * from './target';
export * from './compute-dues';
export * from './judge';
export * from './explain-due';
