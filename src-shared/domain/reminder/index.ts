/** When somebody is reminded of what falls due, and what was shown already (TSP01 5.3.5). */

export * from './audience';
export * from './duty';
export * from './moments';
export * from './pending';
export * from './rules';
