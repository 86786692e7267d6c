export * from './absence';
export * from './rights';
export * from './schema';
export * from './stand-in';
