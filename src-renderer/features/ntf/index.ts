/** NTF分析: the list of analyses, and the editor of one. */
export { NtfTable } from './list/ntf-table';
export { NtfPage } from './ntf-page';
