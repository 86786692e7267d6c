/** 顾客质量反馈表:列表、字段、状态(单据上的名称见 papers/feedback)。 */
export const feedbackSheet = {
  title: '质量反馈表',
  empty: '还没有顾客质量反馈表。从投诉的“更多”里新建，内容自动带过来；品管部确认、业务部督查后结案(5.3.7)。',
  create: '新建质量反馈表',
  sections: {
    feedback: '顾客反馈',
    measure: '原因与措施',
    confirmation: '品管部确认',
    supervision: '业务部督查与顾客意见',
  },
  status: {
    open: '处理中',
    replied: '已回复',
    confirmed: '品管已确认',
    supervised: '业务已督查',
    closed: '已结案',
  },
  fields: {
    confirmedBy: '品管部确认人',
    confirmedOn: '确认日期',
    supervisedBy: '业务部督查人',
    supervisedOn: '督查日期',
    customerSigner: '顾客签章',
    customerSignedOn: '签章日期',
  },
  hints: {
    'salesSupervision.by': '与品管部确认人不同（小团队除外）',
    closedOn: '确认和督查都签署后才能结案；结案后投诉的关闭条件随之满足',
  },
} as const;
