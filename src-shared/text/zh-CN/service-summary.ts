/** 客户沟通与服务总结:列表、字段、状态(单据上的名称见 papers/service-summary)。 */
export const serviceSummary = {
  title: '沟通与服务总结',
  empty: '还没有沟通与服务总结。每周或每月在这里汇总沟通、投诉和回访的数字，写下改进措施。',
  create: '新建总结',
  sections: {
    basic: '期间与编制',
    findings: '分析与结论',
    improvements: '改进措施',
  },
  status: { draft: '统计中', improving: '改进中', finished: '已完成' },
  hints: {
    from: '期间内任一天，保存后为第一天',
    finalOn: '期间结束后填写；定稿后数字不再自动改变',
  },
  rows: { improvements: { title: '改进措施', add: '加一项措施', row: '措施 {order}' } },
  carried: {
    hint: '以前总结里逾期未完成的措施，在首次保存时自动转到新的总结。',
    from: '{what}：转自 {number}',
    to: '{what}：已转至 {number}',
  },
  figures: {
    title: '本期数字',
    live: '随记录变化，定稿后固定',
    frozen: '定稿时的数字（{at} 统计）',
    none: '选择期间并保存后，这里统计沟通、投诉和回访',
    before: '上期 {count}',
    changed: '定稿后记录有变化：',
    change: '{name} {was} → {is}',
    refresh: '按现在的记录刷新',
    open: '{name}：{count} 条，打开列表',
    named: '{period} {name}',
    trendLogs: '沟通与反馈（条）',
    trendComplaints: '投诉（件）',
  },
} as const;
