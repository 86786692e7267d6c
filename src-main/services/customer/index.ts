export * from './figures';
export * from './parts';
export * from './read';
export * from './save';
