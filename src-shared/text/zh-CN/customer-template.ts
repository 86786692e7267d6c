export const customerTemplate = {
  /** Words for what our own layouts print without a label of its own. */
  parts: {
    supplier: '供方',
    caption: '照片说明',
    notes: '照片标注',
    totalDefective: '不良数合计',
    totalReworked: '返工数合计',
    totalScrapped: '报废数合计',
    validationChecked: '检查数合计',
    validationDefective: '不良数合计',
    validationPpm: 'PPM合计',
  },
} as const;
