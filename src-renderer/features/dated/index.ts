export * from './thing-text';
export * from './thing-view';
