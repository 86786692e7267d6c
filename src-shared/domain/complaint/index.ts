export * from './blank';
export * from './check';
export * from './closing';
export * from './dues';
export * from './propose';
export * from './register-row';
export * from './schema';
export * from './status';
