/** The one date engine (TSP01 5.3.5): everything that shows or stores a due date asks here. */

export * from './compute-dues';
export * from './explain-due';
export * from './judge';
export * from './rules';
export * from './target';
export * from './types';
