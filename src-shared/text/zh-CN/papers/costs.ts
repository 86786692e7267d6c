/** 外部质量费用明细上的文字。 */
export const costs = {
  title: '外部质量费用明细',
  headerLine: '期间：{period}    筛选：{filter}    共 {count} 笔{extract}',
  order: '序号',
  on: '日期',
  complaint: '投诉编号',
  customer: '顾客',
  name: '费用项目',
  bearer: '承担方',
  currency: '币种',
  cost: '费用金额',
  claimed: '索赔金额',
  recovered: '已追回',
  open: '未追回',
  document: '单据',
  sumsBand: '按币种合计（不同币种不相加）',
  count: '笔数',
} as const;
