/** 退换货:列表、字段、状态(单据上的名称见 papers/goods-return)。 */
export const goodsReturn = {
  title: '退换货',
  empty: '还没有退换货单。顾客退回货物时在这里登记，从受理、实收、判定到结清都记在同一张单上。',
  create: '新建退换货单',
  sections: {
    application: '退换货申请',
    goods: '退回明细',
    receipt: '仓库签收',
    judgement: '品质判定',
    settlement: '换货与结算',
  },
  status: {
    registered: '已登记',
    received: '已收货',
    judged: '已判定',
    settled: '已结清',
    refused: '不接受',
  },
  fields: { delivery: '原送货单', shippedOn: '原发货日期', labelled: '已挂退货标识' },
  hints: { differenceNote: '实收与申报不符时写明', receivedOn: '收货后 5 个工作日内判定' },
  rows: {
    lines: { title: '退回的产品', add: '加一行产品', row: '产品 {order}' },
    replacements: { title: '换货发出', add: '加一次发出', row: '发出 {order}' },
  },
  foot: {
    difference: '差异 {amount}',
    balanced: '√ 数量相符',
    verdict: '▲ 判定合计与实收相差 {amount}',
    disposal: '▲ 处置超出已判定 {amount}',
  },
} as const;
