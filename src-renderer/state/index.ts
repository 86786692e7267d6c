/** What the screen remembers: caches of main's truth and the state of the screen itself. */

export * from './commands';
export * from './deferred';
export * from './jobs';
export * from './memory';
export * from './preferences';
export * from './register-filter';
export * from './routes';
export * from './session';
export * from './settings';
export * from './unsaved';
export * from './use-may-finance';
export * from './use-ready';
export * from './use-unsaved';
