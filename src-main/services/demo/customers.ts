import { blankPpmAppeal } from '@shared/domain/complaint';
import {
  blankContact,
  blankCustomer,
  blankFinance,
  type Customer,
  type CustomerContact,
} from '@shared/domain/customer';
import { atLeastOne, demoId } from './demo-id';

/** Invented firms and people only: every firm says 演示 in its name, so that nobody takes one for real. */

const noAgreement = { response: null, preliminary: null, analysis: null, closure: null } as const;

type Own = Pick<Customer, 'name' | 'code' | 'plant' | 'englishName' | 'kind' | 'grade'> & Partial<Customer>;

const firms: readonly Own[] = [
  {
    name: '甲辰座椅系统(演示)有限公司',
    code: 'C1001',
    plant: '一厂',
    englishName: 'Demo Seating One',
    kind: 'tier-one',
    grade: 'vip',
    portalAddress: 'https://portal.example.com/c1001',
    portalHolder: '林业务',
    reportFormats: ['8D', 'portal'],
    templateNote: '顾客8D模板 2025版,见顾客特殊要求',
  },
  {
    name: '乙未汽车(演示)股份有限公司',
    code: 'C1002',
    plant: '总装二厂',
    englishName: 'Demo Motors Two',
    kind: 'oem',
    grade: 'vip',
    reportFormats: ['5P'],
    dataFormats: 'STEP、DXF；EDI DELFOR',
  },
  {
    name: '丙寅内饰(演示)有限公司',
    code: 'C1003',
    plant: '南方工厂',
    englishName: 'Demo Interiors Three',
    kind: 'tier-one',
    grade: 'key',
    agreedTimes: {
      ...noAgreement,
      response: { kind: 'hours', amount: 4 },
      preliminary: { kind: 'hours', amount: 24 },
    },
  },
  {
    name: '丁卯新能源车(演示)有限公司',
    code: 'C1004',
    plant: '北区',
    englishName: 'Demo Electric Four',
    kind: 'oem',
    grade: 'key',
  },
  {
    name: '戊辰商用车(演示)有限公司',
    code: 'C1005',
    plant: '重卡厂',
    englishName: 'Demo Trucks Five',
    kind: 'oem',
    grade: 'key',
    reportFormats: ['CM'],
    takesShortReports: true,
    agreedTimes: { ...noAgreement, analysis: { kind: 'working-days', amount: 5, countsFirstDay: true } },
  },
  {
    name: '己巳电机(演示)有限公司',
    code: 'C1006',
    plant: '',
    englishName: 'Demo Drives Six',
    kind: 'tier-one',
    grade: 'regular',
  },
  {
    name: '庚午客车(演示)有限公司',
    code: 'C1007',
    plant: '大客厂',
    englishName: 'Demo Coaches Seven',
    kind: 'oem',
    grade: 'regular',
  },
  {
    name: '辛未转向系统(演示)有限公司',
    code: 'C1008',
    plant: '',
    englishName: 'Demo Steering Eight',
    kind: 'tier-one',
    grade: 'regular',
  },
  {
    name: '壬申门窗系统(演示)有限公司',
    code: 'C1009',
    plant: '三车间',
    englishName: 'Demo Windows Nine',
    kind: 'tier-one',
    grade: 'key',
  },
  {
    name: '癸酉出口贸易(演示)有限公司',
    code: 'C1010',
    plant: '',
    englishName: 'Demo Export Ten',
    kind: 'export',
    grade: 'regular',
    language: 'bilingual',
    agreedTimes: { ...noAgreement, closure: { kind: 'calendar-days', amount: 21 } },
  },
  {
    name: '子午底盘(演示)有限公司',
    code: 'C1011',
    plant: '',
    englishName: 'Demo Chassis Eleven',
    kind: 'tier-one',
    grade: 'regular',
  },
  {
    name: '卯酉智能座舱(演示)有限公司',
    code: 'C1012',
    plant: '试制车间',
    englishName: 'Demo Cockpit Twelve',
    kind: 'affiliate',
    grade: 'regular',
  },
];

/** `YYYY-MM` of the months that have scorecards, the last one the month before the story's present. */
export const demoCustomers = (months: readonly string[]): readonly [Customer, ...Customer[]] =>
  atLeastOne(firms.map((own, index) => customerOf(own, index, months)));

function customerOf({ englishName, ...own }: Own, index: number, months: readonly string[]): Customer {
  const { name, code } = own;
  return {
    ...blankCustomer(name),
    shortName: name.slice(0, 4),
    creditCode: `91330200MA0DEMO${String(index + 1).padStart(3, '0')}`,
    supplierCode: `S${code.slice(1)}7`,
    cooperationSince: `${2012 + (index % 9)}-0${1 + (index % 9)}-01`,
    contractNumber: `HT-${2019 + (index % 5)}-${code.slice(1)}`,
    registeredAddress: `演示省演示市工业大道${index + 1}号`,
    deliveryAddress: `演示省演示市工业大道${index + 1}号 东门${1 + (index % 4)}号卸货口`,
    invoiceAddress: '同注册地址',
    contacts: contactsOf(index),
    finance: {
      ...blankFinance(),
      invoiceTitle: name,
      taxNumber: `91330200MA0DEMO${String(index + 1).padStart(3, '0')}`,
      bank: '演示银行营业部',
      account: `0000 0000 0000 ${code.slice(1)}`,
      paymentTerms: index % 3 === 0 ? '月结 90 天,银行承兑汇票' : '月结 60 天',
      currency: own.kind === 'export' ? 'USD' : 'CNY',
      creditGrade: index % 4 === 0 ? 'A' : 'B',
      creditLimit: (10 + index * 7) * 1_000_000,
    },
    requirements: [
      {
        id: demoId('31', index, 1),
        document: '供应商质量手册(演示)',
        revision: `C/${index % 4}`,
        on: '2025-06-01',
        note: '投诉按约定格式回复',
      },
      {
        id: demoId('31', index, 2),
        document: '包装与标签规范(演示)',
        revision: `${1 + (index % 3)}.1`,
        on: '2026-01-15',
        note: '',
      },
    ],
    retentionYears: own.grade === 'vip' ? 15 : 10,
    closingConfirmation: 'SQE 邮件确认',
    serviceNeeds: '每季度质量例会；产线切换前一周现场支持。',
    serviceAgreement: own.grade === 'regular' ? '' : '《质量与服务协议》2025版',
    scorecards: months.map((month, place) => scorecardOf(month, index, place)),
    remarks: index % 3 === 0 ? '每年12月最后一周停产盘点，不收货。' : '',
    ...own,
    englishName: `${englishName} Co., Ltd.`,
  };
}

const contactsOf = (index: number): readonly CustomerContact[] & CustomerContact[] => [
  {
    ...blankContact(demoId('32', index, 1)),
    name: '陈工',
    department: '质量部',
    position: 'SQE',
    role: 'quality',
    phone: '000-1234 5678',
    email: `sqe${index + 1}@example.com`,
    messenger: `sqe-${index + 1}`,
    language: 'zh-CN',
  },
  {
    ...blankContact(demoId('32', index, 2)),
    name: '钱经理',
    department: '采购部',
    position: '采购经理',
    role: 'purchasing',
    phone: '000-1234 5680',
    mobile: '100 0000 0000',
    email: `purchasing${index + 1}@example.com`,
    language: index === 9 ? 'en' : 'zh-CN',
  },
  {
    ...blankContact(demoId('32', index, 3)),
    name: '白师傅',
    department: '物流部',
    position: '收货班长',
    role: 'logistics',
    phone: '000-1234 5691',
    validUntil: '2026-12-31',
  },
];

/** Deliveries grow and swing a little; no month is like the one before. */
const scorecardOf = (month: string, index: number, place: number): Customer['scorecards'][number] => ({
  id: demoId('33', index, place + 1),
  month,
  delivered: 24_000 + index * 1_500 + ((place * 7_919 + index * 104_729) % 9_000),
  ppm: (place * 37 + index * 53) % 180,
  onTimeRate: 9_500 + ((place * 131 + index * 17) % 500),
  rank: ['A', 'A', 'B', 'A', 'C'][(place + index) % 5] ?? 'A',
  status: (['green', 'green', 'yellow', 'green', 'red'] as const)[(place + index) % 5] ?? 'green',
  attachmentIds: [],
  appeal:
    (place + index) % 5 === 4
      ? { state: 'accepted', askedOn: `${month}-08`, answeredOn: `${month}-15`, reason: '运输损坏件不计' }
      : blankPpmAppeal(),
  note: '',
});
