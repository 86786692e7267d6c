/** 案卷。 */
export const dossier = {
  title: '案卷',
  pdf: '案卷 PDF(不含费用)',
  pdfWithCosts: '案卷 PDF(含费用)',
  facts: {
    number: '投诉编号',
    customer: '顾客',
    problem: '问题',
    receivedAt: '收到时间',
    madeAt: '导出',
    missing: '缺失的文件',
  },
  sheet: '投诉案卷表',
  deliveries: '发出记录与顾客回执',
  history: '变更履历',
  deliveryHeads: ['记录', '时间', '版本', '方式', '收件人', '状态', '文件(SHA-256前12位)', '回执'],
  content: '其他内容',
  historyHeads: ['时间', '记录', '操作人', '做了什么', '改了什么', '理由'],
} as const;
