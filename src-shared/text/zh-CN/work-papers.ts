/** 待办与交接清单的按钮。 */
export const workPapers = {
  button: { DW: '打印今日清单', HW: '打印交接清单' },
  action: '选择位置并导出',
  note: {
    DW: '逾期、今天和接下来 3 个工作日的全部事项，按缓急排列。',
    HW: '移交人手上的全部未完成事项，按缓急排列，带签字栏。',
  },
} as const;
