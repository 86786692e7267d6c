export * from './cell-ref';
export * from './fold';
export * from './placeholders';
export * from './plan';
export * from './recognise';
export * from './schema';
export * from './types';
