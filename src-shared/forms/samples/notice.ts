import { blankEscape, blankEscapeCustomer, type EscapeCustomer, type EscapeEvent } from '../../domain/escape';
import {
  blankNotice,
  blankRange,
  blankRecipient,
  impacts,
  type Notice,
  type NoticeRange,
  type NoticeRecipient,
  protections,
  remedies,
  requests,
} from '../../domain/notice';
import { caps } from '../../domain/scalars';
import type { NoticeInput } from '../bindings/contact-notice';
import type { EscapeInput } from '../bindings/escape-event';
import type { PaperSamples } from './types';

const id = (at: number): string => `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`;

const recipient: NoticeRecipient = {
  ...blankRecipient(id(1)),
  name: '甬东汽车底盘有限公司',
  department: '质量部',
  contactName: '何静',
  contactPhone: '0574-55550118',
  contactEmail: 'hejing@example.com',
  copyTo: '采购部 孙立、物流部 高原',
  supplierCode: 'S-20417',
  toldAt: '2026-11-20T16:20+08:00',
  toldBy: 'phone',
  toldPerson: '何静',
  replyBy: '2026-11-23T12:00+08:00',
};

const range = (at: number, given: Partial<NoticeRange>): NoticeRange => ({
  ...blankRange(id(at), recipient.id),
  ...given,
});

const notice: Notice = {
  ...blankNotice(),
  kind: 'escape',
  urgency: 'urgent',
  issuedAt: '2026-11-20T17:45+08:00',
  revision: 'R0',
  sender: {
    department: '业务部',
    contactName: '周明',
    contactPhone: '0574-55550233',
    contactEmail: 'zhouming@example.com',
  },
  recipients: [recipient],
  nonconformityNumber: 'BHG-2026-0087',
  subject: '支架总成焊接螺母扭矩不足，可疑批次请立即停用',
  product: {
    name: '副车架支架总成',
    number: 'DF-3102-011',
    customerPartNumber: '5Q0-199-311',
    vehicleModel: 'E21',
  },
  certainty: 'suspect',
  discovery: { at: '2026-11-20T10:15+08:00', place: '成品检验', way: '出货前抽检，破坏扭矩试验' },
  event:
    '11月20日出货抽检发现，批次 261118-2 的焊接螺母(位置 B)破坏扭矩低于规定值：抽检5件，2件不足。该批由2号焊机在11月17日夜班至18日白班生产，电极更换后未按规定做首件破坏试验，此前批次首件与末件试验均合格。在贵司装配时该螺母可能打滑或脱落。',
  requiredValue: '破坏扭矩 ≥ 45 N·m',
  measuredValue: '31 N·m、38 N·m',
  impacts: ['function', 'assembly'],
  impactNote: '装配时螺母可能打滑；已装配并达到拧紧扭矩的零件无松脱风险，正在试验确认。',
  protections: ['isolated', 'delivery-stopped', 'transit-informed'],
  protectionNote: '我司库存 640 件已隔离；11月20日起停发，在途一车已通知司机原车退回。',
  requests: ['stop-use', 'isolate', 'report-stock'],
  requestNote: '请停用并隔离下列批次，书面告知各处数量；我司派2人于11月21日上午到贵司挑选。',
  requestBy: '2026-11-20T20:00+08:00',
  remedies: [
    {
      id: id(21),
      kind: 'sorting',
      quantity: 1280,
      on: '2026-11-21',
      person: '李强',
      note: '派2人，扭矩扳手全检',
      doneOn: null,
    },
    {
      id: id(22),
      kind: 'replacement',
      quantity: 480,
      on: '2026-11-22',
      person: '周明',
      note: '专车送达',
      doneOn: null,
    },
  ],
  cleanPoint: {
    batch: '261120-1',
    on: '2026-11-20',
    deliveryNote: 'SH-261121-03',
    mark: '外箱绿色圆标，螺母旁白色漆点',
  },
  ranges: [
    range(11, {
      batch: '261118-1',
      producedFrom: '2026-11-17',
      producedTo: '2026-11-18',
      producedQuantity: 960,
      shippedQuantity: 800,
      suspectQuantity: 800,
      remainingQuantity: 300,
      shippedOn: '2026-11-18',
      deliveryNote: 'SH-261118-02',
      destination: '贵司一厂总装车间',
      whereabouts: 'customer-stock',
      serialNumbers: '2611180001–2611180800',
    }),
    range(12, {
      batch: '261118-2',
      producedFrom: '2026-11-18',
      producedTo: '2026-11-18',
      producedQuantity: 960,
      shippedQuantity: 480,
      suspectQuantity: 480,
      remainingQuantity: 480,
      shippedOn: '2026-11-20',
      deliveryNote: 'SH-261120-01',
      destination: '贵司二厂',
      whereabouts: 'in-transit',
      serialNumbers: '2611180961–2611181440',
    }),
  ],
  detailedReportOn: '2026-11-27',
  attachmentIds: [id(31), id(32)],
  photos: [
    {
      id: id(41),
      attachmentId: id(501),
      caption: '焊接螺母 B 位置',
      marks: [{ kind: 'arrow', from: { x: 0.2, y: 0.85 }, to: { x: 0.5, y: 0.5 }, words: '螺母 B' }],
      isInternal: false,
    },
    { id: id(42), attachmentId: id(502), caption: '可疑批次外箱标签', marks: [], isInternal: false },
  ],
};

const text = (length: number, words: string): string =>
  words.repeat(Math.ceil(length / words.length)).slice(0, length);
const short = (words: string): string => text(caps.short, words);
const line = (words: string): string => text(caps.line, words);
const long = (words: string): string => text(caps.long, words);

const largest = 123_456_789;

const extremeRecipient: NoticeRecipient = {
  ...recipient,
  name: line('甬东汽车底盘系统股份有限公司第一工厂'),
  department: short('供应商质量管理部'),
  contactName: short('何静女士'),
  contactPhone: short('0574-55550118转分机'),
  contactEmail: short('hejing.quality@example.com、备用'),
  copyTo: line('采购部、物流部、总装车间'),
  supplierCode: short('供方代码S-20417'),
  toldPerson: short('何静女士与孙立先生'),
  receipt: {
    receivedAt: '2026-11-20T18:05+08:00',
    signedBy: short('何静签收'),
    department: short('供应商质量管理部'),
    opinion: 'partly-agreed',
    comment: long('同意挑选，但停线损失另行商定。'),
    inStock: largest,
    atLine: largest,
    inVehicles: largest,
    attachmentIds: [],
  },
  balance: {
    released: largest,
    reworked: largest,
    conceded: largest,
    scrapped: largest,
    unrecoverable: largest,
    unrecoverableDecision: line('顾客书面同意不追回已装车零件，'),
    closedOn: '2026-12-18',
  },
};

const extreme: Notice = {
  ...notice,
  revision: short('第二版，范围扩大'),
  replaces: short('第一版联络单'),
  sender: {
    department: short('业务部顾客服务组'),
    contactName: short('周明先生'),
    contactPhone: short('0574-55550233转分机'),
    contactEmail: short('zhouming.sales@example.com、备用'),
  },
  recipients: [extremeRecipient],
  nonconformityNumber: short('不合格品记录BHG-2026-0087'),
  complaintNumber: short('投诉KS-2026-0001、'),
  subject: line('支架总成焊接螺母扭矩不足，可疑批次请立即停用。'),
  product: {
    name: line('副车架支架总成带焊接螺母'),
    number: short('我司件号DF-3102-011'),
    customerPartNumber: short('顾客件号5Q0-199-311'),
    vehicleModel: short('车型E21改款四驱'),
  },
  discovery: {
    at: '2026-11-18T10:15+08:00',
    place: short('成品检验工位'),
    way: line('出货前抽检，破坏扭矩试验，'),
  },
  event: long('出货抽检发现焊接螺母破坏扭矩低于规定值，装配时可能打滑或脱落。'),
  requiredValue: line('破坏扭矩不小于四十五牛米，'),
  measuredValue: line('实测三十一与三十八牛米，'),
  impacts: [...impacts],
  impactNote: long('装配时螺母可能打滑，功能影响正在试验确认。'),
  protections: [...protections],
  protectionNote: long('库存已隔离，停发，在途车辆已通知退回。'),
  requests: [...requests],
  requestNote: long('请停用并隔离下列批次，书面告知各处数量。'),
  remedies: Array.from({ length: 60 }, (_, at) => ({
    id: id(1000 + at),
    kind: remedies[at % remedies.length] ?? null,
    quantity: largest,
    on: '2026-11-21',
    person: short('李强与吴敏'),
    note: line('派两人，扭矩扳手全检，结果当日告知，'),
    doneOn: null,
  })),
  cleanPoint: {
    batch: short('首个合格批次'),
    on: '2026-11-20',
    deliveryNote: short('送货单SH-261121'),
    mark: line('外箱绿色圆标，螺母旁白色漆点，'),
  },
  ranges: Array.from({ length: 60 }, (_, at) =>
    range(2000 + at, {
      batch: short('批次二六一一一八'),
      producedFrom: '2026-11-17',
      producedTo: '2026-11-18',
      producedQuantity: largest,
      shippedQuantity: largest,
      suspectQuantity: largest,
      remainingQuantity: largest,
      shippedOn: '2026-11-18',
      deliveryNote: short('送货单号SH-261118'),
      destination: short('贵司一厂总装车间'),
      whereabouts: 'customer-stock',
      serialNumbers: line('序列号自二六一一起至二六一二止，'),
    }),
  ),
  admissions: {
    isReleased: true,
    releasedBy: short('批准人沈建国'),
    costBearing: long('挑选与换货费用由我司承担，停线费用另行商定。'),
    preliminaryCause: long('电极更换后未做首件破坏试验。'),
  },
  attachmentIds: Array.from({ length: 60 }, (_, at) => id(3000 + at)),
  photos: Array.from({ length: 12 }, (_, at) => ({
    id: id(4000 + at),
    attachmentId: id(501 + (at % 3)),
    caption: line('焊接螺母破坏试验后的断口与位置，'),
    marks: Array.from({ length: 9 }, (_unused, mark) => ({
      kind: mark % 2 === 0 ? ('box' as const) : ('arrow' as const),
      from: { x: 0.1 * mark, y: 0.1 },
      to: { x: 0.1 * mark + 0.1, y: 0.8 },
      words: short('断口位置与裂纹方向'),
    })),
    isInternal: false,
  })),
};

const typicalInput: NoticeInput = {
  number: 'LL-2026-0012',
  notice,
  recipientId: recipient.id,
  attachmentNames: { [id(31)]: '螺母位置照片.jpg', [id(32)]: '破坏扭矩试验记录.pdf' },
};
const extremeInput: NoticeInput = {
  number: 'LL-2026-0013',
  notice: extreme,
  recipientId: extremeRecipient.id,
  attachmentNames: Object.fromEntries(
    extreme.attachmentIds.map((each, at) => [each, `照片${at + 1}-焊接螺母破坏试验.jpg`]),
  ),
};

const customerA: EscapeCustomer = {
  ...blankEscapeCustomer(id(51)),
  name: '甬东汽车底盘有限公司',
  contactName: '何静',
  contactPhone: '0574-55550118',
  supplierCode: 'S-20417',
  toldAt: '2026-11-20T16:20+08:00',
  toldBy: 'phone',
  toldPerson: '何静',
  notice: {
    id: id(61),
    number: 'LL-2026-0012',
    revision: 0,
    issuedAt: '2026-11-20T17:45+08:00',
    firstIssuedAt: '2026-11-20T17:45+08:00',
    receivedAt: '2026-11-20T18:05+08:00',
    balance: { ...recipient.balance, released: 800, scrapped: 120 },
  },
};
const customerB: EscapeCustomer = {
  ...blankEscapeCustomer(id(52)),
  name: '浙西悬架系统有限公司',
  contactName: '高原',
  contactPhone: '0571-55550631',
};

const escapeEvent: EscapeEvent = {
  ...blankEscape(),
  subject: notice.subject,
  product: { name: notice.product.name, number: notice.product.number },
  certainty: notice.certainty,
  discovery: notice.discovery,
  event: notice.event,
  requiredValue: notice.requiredValue,
  measuredValue: notice.measuredValue,
  protections: notice.protections,
  protectionNote: notice.protectionNote,
  cleanPoint: notice.cleanPoint,
  owner: '李强',
  nonconformityNumber: notice.nonconformityNumber,
  customers: [customerA, customerB],
  ranges: [
    ...notice.ranges.map((row) => ({ ...row, recipientId: customerA.id })),
    {
      ...blankRange(id(71), customerB.id),
      batch: '261118-3',
      producedFrom: '2026-11-18',
      producedTo: '2026-11-18',
      shippedQuantity: 240,
      suspectQuantity: 240,
      shippedOn: '2026-11-19',
      deliveryNote: 'SH-261119-07',
      whereabouts: 'customer-stock',
    },
    {
      ...blankRange(id(72), null),
      batch: '261118-2',
      producedFrom: '2026-11-18',
      producedTo: '2026-11-18',
      suspectQuantity: 640,
      whereabouts: 'our-stock',
    },
  ],
  ownBalance: { ...recipient.balance, reworked: 500 },
  internalNote: '两家顾客的批次不同，联络单分别发出。',
};

const extremeEscape: EscapeEvent = {
  ...escapeEvent,
  subject: line('支架总成焊接螺母扭矩不足，可疑批次请立即停用。'),
  product: { name: line('副车架支架总成带焊接螺母'), number: short('我司件号DF-3102-011') },
  discovery: extreme.discovery,
  event: extreme.event,
  requiredValue: extreme.requiredValue,
  measuredValue: extreme.measuredValue,
  protections: [...protections],
  protectionNote: extreme.protectionNote,
  cleanPoint: extreme.cleanPoint,
  owner: short('李强与吴敏'),
  nonconformityNumber: extreme.nonconformityNumber,
  complaintNumber: extreme.complaintNumber,
  customers: Array.from({ length: 30 }, (_, at) => ({
    ...customerA,
    id: id(5000 + at),
    name: line(`甬东汽车底盘系统股份有限公司第${at + 1}工厂`),
    contactName: short('何静女士'),
    contactPhone: short('0574-55550118转分机'),
    notice: customerA.notice && {
      ...customerA.notice,
      balance: { ...extremeRecipient.balance, closedOn: null },
    },
  })),
  ranges: extreme.ranges.map((row, at) => ({ ...row, recipientId: id(5000 + (at % 30)) })),
  internalNote: long('两家顾客的批次不同，联络单分别发出。'),
};

/** Invented records of this area by form code. */
export const noticeSamples: PaperSamples = {
  'RTSP01-03': { typical: typicalInput, extreme: extremeInput },
  EE: {
    typical: { number: 'WL-2026-0003', event: escapeEvent } satisfies EscapeInput,
    extreme: { number: 'WL-2026-0004', event: extremeEscape } satisfies EscapeInput,
  },
};
