/** 月历上的文字。 */
export const calendar = {
  title: '到期月历',
  titleOf: '{year}年{month}月 到期月历',
  headerLine: '筛选：{filter}    共 {count} 件{cut}    打印日期：{day}',
  noFilter: '无',
  onlyOpen: '只列未完成',
  cut: '（事项太多，没有全部列出，请按顾客筛选）',
  legend:
    '图例：▲ 逾期  ● 今天到期  ○ 未到期  √ 已完成  – 不再等待  休 休息日、法定节假日  班 调休上班  暂定 国务院尚未公布  +n 当天另有 n 件，见后页',
  more: '+{count} 见后页',
  restBand: '月历格内放不下的事项，按日期',
  day: '日期',
  kind: '种类',
  number: '编号',
  about: '顾客 / 事项',
  owner: '责任人',
  standing: '状态',
  standings: { late: '▲ 逾期', today: '● 今天到期', open: '○ 未到期', done: '√ 已完成', gone: '– 不再等待' },
} as const;
