/** NTF分析: the list of analyses, and the editor of one. */
export { NtfList } from './list/ntf-list';
export { NtfPage } from './ntf-page';
