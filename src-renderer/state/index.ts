/** What the screen remembers: caches of main's truth and the state of the screen itself. */

export * from './commands';
export * from './deferred';
export * from './jobs';
export * from './list-type';
export * from './memory';
export * from './place-link';
export * from './place-of-thing';
export * from './preferences';
export * from './register-filter';
export * from './routes';
export * from './session';
export * from './settings';
export * from './unsaved';
export * from './use-has-right';
export * from './use-list-place';
export * from './use-ready';
export * from './use-settled';
export * from './use-unsaved';
