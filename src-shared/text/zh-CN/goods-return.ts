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
  fields: {
    delivery: '原送货单',
    shippedOn: '原发货日期',
    labelled: '已挂退货标识',
    lineComplaint: '转成的投诉',
  },
  hints: {
    differenceNote: '实收与申报不符时写明',
    receivedOn: '按设置的工作日数内判定',
    acceptanceNote: '不接受或部分接受时写明理由',
    'lines.*.agreedQuantity': '双方认可的数，计入 PPM',
  },
  rows: {
    lines: { title: '退回的产品', add: '加一行产品', row: '产品 {order}' },
    replacements: { title: '换货发出', add: '加一次发出', row: '发出 {order}' },
  },
  complain: {
    action: '转投诉',
    line: '转为投诉：{part}',
    title: '转为投诉 · {number}',
    intro: '渠道记为“退货”，顾客、件号、批次、数量和现象一并带过去，双方互相关联。',
    receivedAt: '我司收到的时间（T0）',
    record: '{number} 的“{part}”登记为投诉，T0 {at}',
    ok: '登记投诉',
  },
  summary: {
    title: '判定期限',
    due: '收货 {receivedOn} 起 {days} 个工作日：{due}',
    strange: '与投诉 {number} 的件号不同：{parts}。混件本身也是投诉，请核对，不影响保存。',
    counted: '计入 PPM：{quantity} 件',
  },
  foot: {
    difference: '差异 {amount}',
    balanced: '√ 数量相符',
    verdict: '▲ 判定合计与实收相差 {amount}',
    disposal: '▲ 处置超出已判定 {amount}',
  },
} as const;
