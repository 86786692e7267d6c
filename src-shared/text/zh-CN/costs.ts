/** 外部质量费用：全部投诉的费用明细。 */
export const costs = {
  title: '外部质量费用',
  grid: '费用明细列表',
  count: '{n} 笔',
  empty: '还没有登记过费用。在投诉的“费用”页登记后，这里列出全部明细。',
  noMatch: '没有符合这些条件的费用。',
  forbidden: '外部质量费用按权限显示（业务员、批准人、管理员），当前操作人看不到。',
  toRegister: '返回台账',
  export: '导出明细',
  exportAction: '选择位置并导出',
  exportNote: '按当前筛选导出全部明细，附按币种的合计；有筛选时表上注明“节选”。',
  column: { complaint: '投诉编号', open: '未追回' },
  filter: { from: '日期起', to: '日期止', state: '追回情况' },
  chip: { from: '自 {date}', to: '至 {date}' },
  state: { open: '未追回', recovered: '已全部追回' },
  sums: {
    title: '合计',
    byCurrency: '按币种合计',
    byCategory: '按类别合计',
    byBearer: '按承担方合计',
    cost: '费用金额',
  },
} as const;
