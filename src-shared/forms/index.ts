/** The controlled forms as data, their bindings, and the paginator that decides every line and page (architecture.md). */
export * from './bindings/case-sheet';
export * from './bindings/context';
export * from './bindings/furniture';
export * from './bindings/register';
export * from './bindings/transfer-slip';
export * from './break-lines';
export * from './clean-text';
export * from './definitions/case-sheet';
export * from './definitions/register';
export * from './definitions/transfer-slip';
export * from './file-name';
export * from './fit-furniture';
export * from './metrics/measure';
export * from './metrics/unprintable';
export * from './paginate';
export * from './styles';
export type * from './types';
export * from './units';
