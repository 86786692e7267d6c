/** 附件：添加、打开、移除，凡有文件的地方共用。 */
export const files = {
  label: '附件',
  /** 文件以外的说明，如纸质件放在哪里。 */
  note: '附件说明',
  others: '照片及其他文件',
  region: '文件',
  add: '添加文件',
  hint: '或拖到这里；点一下这里可按 Ctrl+V 粘贴。',
  dropHere: '松开鼠标，添加文件',
  adding: '正在添加 {n} / {total}：{name}',
  added: '已添加 {n} 个文件',
  remove: '移除 {name}',
  removed: '已移除 {name}。按 Ctrl+Z 可以撤销。',
  pastedName: '粘贴的图片 {at}.{extension}',
  count: '{n} 个文件',
  unknown: '（找不到的文件）',
  notAdded: '没有添加',
  issue: '{name}：{text}',
  duplicate: '与第 {n} 个文件内容相同。',
  noRoom: '已有 {max} 个文件，放不下了。',
  refused: {
    'too-large': '超过 50 MB。请改小或压缩后再添加。',
    'file-missing': '无法读取：可能是文件夹、空文件，或已被移走。',
  },
  addAnyway: '仍然添加',
  dismissAll: '关闭全部提示',
} as const;
