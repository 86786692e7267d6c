/** Packages of several files. */
export const packages = {
  title: 'List of files',
  columns: ['No.', 'File', 'Pages', 'Size', 'SHA-256 (first 16)'],
  beside: 'Beside this file',
  facts: { number: 'Number', customer: 'Customer', revision: 'Revision', subject: 'Subject' },
  fileName: { zip: '{number}_files', pdf: '{number}_merged' },
} as const;
