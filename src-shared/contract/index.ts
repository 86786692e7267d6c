export type * from './answers';
export type * from './bridge';
export * from './channels';
export * from './files';
export * from './names';
export * from './result';
