/** 服务:列表、字段、状态(单据上的名称见 papers/service)。 */
export const service = {
  staff: {
    title: '服务人员',
    empty: '还没有服务人员资格表。长期为顾客服务的人员在这里登记岗位要求、培训、考核和有效期(5.3.12)。',
    create: '新建服务人员资格表',
    sections: {
      person: '人员信息',
      requirements: '岗位要求',
      trainings: '培训',
      assessments: '考核',
      verdict: '资格结论',
    },
    status: {
      'not-assessed': '未考核',
      qualified: '合格',
      'conditionally-qualified': '有条件合格',
      'not-qualified': '不合格',
    },
    fields: { validFrom: '有效期从', validUntil: '有效期至' },
    hints: { validUntil: '到期日列入日历' },
    rows: {
      requirements: { title: '岗位要求与符合性', add: '加一项要求', row: '要求 {order}' },
      trainings: { title: '培训记录', add: '加一次培训', row: '培训 {order}' },
      assessments: { title: '考核记录', add: '加一项考核', row: '考核 {order}' },
    },
    points: '合计 {score} / {maximum} 分（{percent}%）',
  },
} as const;
