/** 资料包。 */
export const packages = {
  title: '资料清单',
  columns: ['序', '文件', '页', '大小', 'SHA-256(前16位)'],
  beside: '另附(不在本文件内)',
  facts: { number: '编号', customer: '顾客', revision: '版本', subject: '主题' },
  fileName: { zip: '{number}_资料包', pdf: '{number}_资料' },
} as const;
