import { caps } from '../../domain/scalars';
import {
  blankVisitPlan,
  blankVisitReport,
  type VisitPlan,
  type VisitReport,
  visitPurposes,
  visitTopics,
} from '../../domain/visit';
import type { VisitPlanInput } from '../bindings/visit-plan';
import type { VisitReportInput } from '../bindings/visit-report';
import type { PaperSamples } from './types';

const id = (at: number): string => `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`;

const report: VisitReport = {
  ...blankVisitReport(),
  occasion: 'planned',
  planItem: '2026 年第 11 项',
  previous: {
    reportNumber: 'FW-2026-0006',
    total: 4,
    done: 3,
    note: '未完成：外箱标签改版，顾客新版标签规范12月初发布后实施，顾客已同意延至12月15日。',
  },
  special: {
    isPresent: true,
    what: '顾客二厂自12月7日起增加夜班，12月需求比预测增加约30%；现库存只够4天。',
    toldTo: '生产部 吴敏、业务部 沈建国',
    toldAt: '2026-11-19T16:40+08:00',
  },
  customer: { id: null, name: '甬东汽车底盘有限公司', address: '宁波市北区滨江路 88 号' },
  from: '2026-11-18',
  to: '2026-11-19',
  way: 'on-site',
  purposes: ['routine', 'complaint'],
  product: '副车架支架总成 / E21 项目',
  complaintNumbers: 'KS-2026-0031、KS-2026-0034',
  visitors: [
    { id: id(1), name: '周明', department: '业务部', post: '客户经理' },
    { id: id(2), name: '李强', department: '品管部', post: '客户质量工程师' },
  ],
  visited: [
    { id: id(3), name: '何静', department: '质量部', post: 'SQE', phone: '0574-55550118' },
    { id: id(4), name: '孙立', department: '采购部', post: '采购员', phone: '0574-55550126' },
  ],
  situation:
    '一厂线边库存批次 261110-1、261112-2 共 620 件，无混批；装配工位目视检查正常。不良品区 3 件毛刺件与投诉 KS-2026-0031 一致，已当场确认并取回 1 件。',
  feedback: {
    ...blankVisitReport().feedback,
    quality: '毛刺问题自11月起未再发生，认可现有措施；希望提供电极寿命管理记录。',
    delivery: '11月两次晚到约2小时，要求提前一天发到货预告。',
    'packaging-logistics': '周转箱底托偶有破损，希望每月清点一次。',
    service: '响应及时，报告质量好于去年。',
    technology: '新项目希望在样件阶段参加贵我双方的公差评审。',
  },
  spokenSatisfaction: 'fairly-satisfied',
  expectation: '12月起供货能力提高到每日 900 件；到货预告准时率 100%；电极寿命管理记录每月随货提供。',
  agreement:
    '1. 我司11月27日前书面答复12月供货能力。\n2. 自11月23日起提前一天以邮件发到货预告。\n3. 双方12月10日召开 E22 样件公差评审视频会。',
  competitors: '同类支架另有一家供方在送样，预计明年第一季度完成认可；对方报价情况未知。',
  actions: [
    {
      id: id(11),
      problem: '12月需求增加，现有产能每日 700 件',
      requirement: '提出增班与备库方案，达到每日 900 件',
      department: '生产部',
      person: '吴敏',
      dueOn: '2026-11-27',
      doneOn: null,
      verification: '',
    },
    {
      id: id(12),
      problem: '到货预告不及时，两次晚到',
      requirement: '提前一天发预告，含车号与件数',
      department: '仓储物流部',
      person: '高原',
      dueOn: '2026-11-23',
      doneOn: '2026-11-23',
      verification: '有效',
    },
    {
      id: id(13),
      problem: '周转箱底托破损',
      requirement: '每月清点，破损的更换',
      department: '业务部',
      person: '周明',
      dueOn: '2026-12-05',
      doneOn: null,
      verification: '',
    },
  ],
  nextVisitOn: '2027-02-24',
  attachments: '现场照片 6 张、签到表、会议纪要',
};

const text = (length: number, words: string): string =>
  words.repeat(Math.ceil(length / words.length)).slice(0, length);
const short = (words: string): string => text(caps.short, words);
const line = (words: string): string => text(caps.line, words);
const long = (words: string): string => text(caps.long, words);

const extreme: VisitReport = {
  ...report,
  planItem: short('年度计划第十一项'),
  previous: {
    reportNumber: short('上次报告FW-2026-0006'),
    total: 123_456_789,
    done: 123_456_789,
    note: long('外箱标签改版尚未完成，顾客同意延期。'),
  },
  special: {
    isPresent: true,
    what: long('顾客增加夜班，需求增加，库存只够四天。'),
    toldTo: short('生产部吴敏与业务部沈建国'),
    toldAt: '2026-11-19T16:40+08:00',
  },
  customer: {
    id: null,
    name: line('甬东汽车底盘系统股份有限公司第一工厂'),
    address: line('宁波市北区滨江路八十八号'),
  },
  purposes: [...visitPurposes],
  product: line('副车架支架总成及控制臂支架'),
  complaintNumbers: line('投诉KS-2026-0031、'),
  visitors: Array.from({ length: 20 }, (_, at) => ({
    id: id(100 + at),
    name: short('周明与李强'),
    department: short('业务部与品管部'),
    post: short('客户质量工程师'),
  })),
  visited: Array.from({ length: 20 }, (_, at) => ({
    id: id(200 + at),
    name: short('何静女士'),
    department: short('供应商质量管理部'),
    post: short('供应商质量工程师'),
    phone: short('电话0574-55550118'),
  })),
  situation: long('线边库存无混批，装配工位目视检查正常。'),
  feedback: {
    quality: long(`关于${visitTopics.length}类反馈，质量稳定。`),
    delivery: long('要求提前一天发到货预告。'),
    'packaging-logistics': long('周转箱底托偶有破损。'),
    service: long('响应及时，报告质量好于去年。'),
    technology: long('希望在样件阶段参加公差评审。'),
    price: long('希望明年价格持平。'),
    other: long('其他方面没有意见。'),
  },
  expectation: long('供货能力提高，到货预告准时。'),
  agreement: long('我司书面答复供货能力，双方召开评审会。'),
  competitors: long('同类支架另有供方在送样。'),
  actions: Array.from({ length: 60 }, (_, at) => ({
    id: id(300 + at),
    problem: long('需求增加，现有产能不足，夜班人员尚未到位。'),
    requirement: long('提出增班与备库方案，每周报告进度。'),
    department: short('生产部与仓储物流部'),
    person: short('吴敏与高原'),
    dueOn: '2026-11-27',
    doneOn: '2026-11-27',
    verification: line('连续三批验证有效，'),
  })),
  attachmentIds: Array.from({ length: 60 }, (_, at) => id(4000 + at)),
  attachments: line('现场照片、签到表、会议纪要、'),
};

const plan: VisitPlan = {
  ...blankVisitPlan(),
  year: 2026,
  visits: [
    {
      id: id(401),
      customer: '甬东汽车底盘有限公司',
      customerId: null,
      month: 2,
      plannedOn: null,
      purposes: ['routine', 'satisfaction'],
      person: '周明',
      visitedOn: '2026-02-26',
      reportNumber: 'FW-2026-0001',
      notDoneReason: '',
    },
    {
      id: id(402),
      customer: '海曙传动部件有限公司',
      customerId: null,
      month: 4,
      plannedOn: null,
      purposes: ['routine'],
      person: '陈欣',
      visitedOn: '2026-04-15',
      reportNumber: 'FW-2026-0003',
      notDoneReason: '',
    },
    {
      id: id(403),
      customer: '北仑车身制造有限公司',
      customerId: null,
      month: 6,
      plannedOn: null,
      purposes: ['project', 'technical-support'],
      person: '李强',
      visitedOn: null,
      reportNumber: '',
      notDoneReason: '顾客停产检修，改为9月',
    },
    {
      id: id(404),
      customer: '北仑车身制造有限公司',
      customerId: null,
      month: 9,
      plannedOn: null,
      purposes: ['project', 'technical-support'],
      person: '李强',
      visitedOn: '2026-09-17',
      reportNumber: 'FW-2026-0007',
      notDoneReason: '',
    },
    {
      id: id(405),
      customer: '甬东汽车底盘有限公司',
      customerId: null,
      month: 11,
      plannedOn: null,
      purposes: ['routine', 'complaint'],
      person: '周明',
      visitedOn: '2026-11-18',
      reportNumber: 'FW-2026-0009',
      notDoneReason: '',
    },
    {
      id: id(406),
      customer: '海曙传动部件有限公司',
      customerId: null,
      month: 12,
      plannedOn: null,
      purposes: ['satisfaction', 'commercial'],
      person: '陈欣',
      visitedOn: null,
      reportNumber: '',
      notDoneReason: '',
    },
  ],
};

const extremePlan: VisitPlan = {
  ...plan,
  visits: Array.from({ length: 60 }, (_, at) => ({
    id: id(500 + at),
    customer: line('甬东汽车底盘系统股份有限公司第一工厂'),
    customerId: null,
    month: (at % 12) + 1,
    plannedOn: null,
    purposes: [...visitPurposes],
    person: short('周明与李强'),
    visitedOn: '2026-11-18',
    reportNumber: short('报告FW-2026-0009'),
    notDoneReason: line('顾客停产检修，改期，'),
  })),
};

const typicalReport: VisitReportInput = {
  number: 'FW-2026-0009',
  report,
  copy: 'internal',
  due: { date: '2026-11-26', days: 5 },
};
const extremeReport: VisitReportInput = {
  ...typicalReport,
  report: extreme,
  attachmentNames: Object.fromEntries(
    extreme.attachmentIds.map((each, at) => [each, `现场照片${at + 1}-外箱标签与库存.jpg`]),
  ),
};
const typicalPlan: VisitPlanInput = { plan };
const extremePlanInput: VisitPlanInput = { plan: extremePlan };

/** Invented records of this area by form code. */
export const visitSamples: PaperSamples = {
  'RTSP01-02': { typical: typicalReport, extreme: extremeReport },
  'visit-plan': { typical: typicalPlan, extreme: extremePlanInput },
};
