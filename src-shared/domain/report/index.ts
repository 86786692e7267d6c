export * from './blank';
export * from './ntf';
export * from './planned';
export * from './rules';
export * from './schema';
export { isBrief, isReference, type ReportPart } from './scope';
export * from './weak-cause';
