export { PrintWorkList } from './print-work-list';
export * from './thing-text';
export * from './thing-view';
