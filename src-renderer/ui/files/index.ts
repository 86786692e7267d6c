/** Kept files in an editor and on a page: chosen, dropped, pasted, opened, removed. */
export * from './file-links';
export * from './file-tags';
export * from './use-file-infos';
