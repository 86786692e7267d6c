import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { buildWorkCalendar, type OfficialYear } from '@shared/domain/calendar';
import {
  blankComplaint,
  blankLine,
  blankMilestone,
  blankProof,
  type Complaint,
  complaintDues,
  type StoredComplaint,
} from '@shared/domain/complaint';
import { caps } from '@shared/domain/scalars';
import { type ControlledForm, defaultSettings, type FormRevision } from '@shared/domain/settings';
import type { ComplaintEntry, FormLanguage, PrintContext, StateMark } from '@shared/forms';

/** Invented records for the interop proof: empty, typical, extreme (every field at its cap). */

export type Size = 'empty' | 'typical' | 'extreme';

const folder = resolve(import.meta.dirname, '../../resources/calendar');
const yearOf = (year: number): OfficialYear =>
  JSON.parse(readFileSync(`${folder}/CN-${year}.json`, 'utf8')) as OfficialYear;
const calendar = buildWorkCalendar({ official: [2025, 2026].map(yearOf), company: defaultSettings.calendar });

export const contextOf = (language: FormLanguage, size: Size, state: StateMark = 'none'): PrintContext => ({
  language,
  settings: {
    ...defaultSettings,
    forms: defaultSettings.forms.map((form) =>
      size === 'empty' ? form : { ...form, retentionYears: 3, revisions: [revisionOf(form, size)] },
    ),
    customFields: [{ label: '模具号', kind: 'text', options: [] }],
  },
  printedAt: '2026-11-21T14:03+08:00',
  printedBy: size === 'extreme' ? '签'.repeat(caps.short) : '周明',
  now: Date.parse('2026-11-21T14:03:00+08:00'),
  state,
});

const revisionOf = ({ revisions }: ControlledForm, size: Size): FormRevision => ({
  number: revisions[0]?.number ?? '',
  revision: size === 'typical' ? 'A/0' : '版'.repeat(20),
  effectiveOn: null,
  changeNote: '',
});

const idOf = (index: number): string => `00000000-0000-4000-8000-${index.toString(16).padStart(12, '0')}`;

export function entryOf(body: Complaint, index: number): ComplaintEntry {
  const stored: StoredComplaint = {
    id: idOf(index),
    number: `KS-2026-${String(index).padStart(4, '0')}`,
    version: 1,
    registeredAt: '2026-11-10T09:05+08:00',
    registeredBy: '李雯',
    formRevision: '',
    body,
  };
  const { deadlineRules: rules } = defaultSettings;
  return { stored, dues: complaintDues(body, { rules, calendar, agreedTimes: null }) };
}

export const emptyBody = (): Complaint => ({
  ...blankComplaint(),
  customer: { ...blankComplaint().customer, name: '示例汽车零部件有限公司' },
  channel: 'phone',
  receivedAt: '2026-11-10T08:40+08:00',
  statement: '来电:零件装不上。',
});

const milestoneDone = (doneAt: string, enteredAt: string) => ({
  ...blankMilestone(),
  doneAt,
  enteredAt,
  way: 'email' as const,
  recipient: '王工 SQE',
  proof: { attachmentIds: [idOf(900)], person: '王工', note: '邮件' },
});

export const typicalBody = (): Complaint => ({
  ...blankComplaint(),
  customer: {
    id: idOf(1),
    name: '示例汽车零部件(苏州)有限公司',
    code: 'C1032',
    plant: '苏州二厂',
    contactName: '王工',
    contactPhone: '0512-0000 1234',
    supplierCode: 'V200318',
  },
  customerComplaintNumber: 'QN-26-118734',
  channel: 'portal',
  form: 'written',
  receivedAt: '2026-11-10T16:35+08:00',
  receivedBy: '李雯',
  discoveredOn: '2026-11-10',
  statement:
    '装配线 3 号工位反映支架 M8 螺纹孔攻丝不到位,螺栓拧入 2 牙后卡死(要求 ≥ 6 牙),当班 120 件中发现 3 件。线边库存 480 件已隔离,请确认可疑批次并在 24 小时内答复。',
  expectation: '1) 48 小时内派员挑选;2) 补货 500 件;3) 提交 8D 报告。',
  promised: '11-11 12:00 前回复可疑批次范围。',
  handOvers: [
    {
      id: idOf(2),
      department: '品管部',
      person: '陈涛',
      at: '2026-11-10T17:10+08:00',
      way: '当面',
      receivedAt: '2026-11-10T17:20+08:00',
    },
    {
      id: idOf(3),
      department: '生产部',
      person: '吴刚',
      at: '2026-11-11T08:05+08:00',
      way: '传递单',
      receivedAt: null,
    },
  ],
  category: 'product-quality',
  stage: 'mass-production',
  branch: 'production-quality',
  foundAt: 'line-0km',
  severity: 'B',
  lineStopMinutes: 15,
  isSafety: false,
  lines: [
    {
      ...blankLine(idOf(4)),
      partName: '前悬置支架总成',
      partNumber: 'DF-31042-A',
      customerPartNumber: '5Q0 199 262 BK',
      vehicleModel: 'X70',
      batch: 'B261103-2',
      producedOn: '2026-11-03',
      shift: '中班',
      serialNumbers: 'SN 240117–240236',
      deliveryNote: 'FH20261105-07',
      shippedOn: '2026-11-05',
      shippedQuantity: 2400,
      checkedQuantity: 120,
      defectiveQuantity: 3,
      suspectQuantity: 477,
      confirmedByUs: 3,
      confirmedByCustomer: 3,
      countedForPpm: 3,
      failureMode: '螺纹不良',
      failureDescription: 'M8×1.25 螺纹有效深度 4.1 mm(图纸 ≥ 9 mm),孔底残留铝屑。',
    },
  ],
  countingRule: 'per-piece',
  milestones: {
    response: milestoneDone('2026-11-11T10:20+08:00', '2026-11-11T10:25+08:00'),
    preliminary: {
      ...milestoneDone('2026-11-16T15:00+08:00', '2026-11-16T15:10+08:00'),
      lateReason: '等待顾客退回样件',
    },
    analysis: {
      ...blankMilestone(),
      customerTime: { kind: 'absolute', at: '2026-11-24T18:00+08:00' },
      customerTimeProof: { attachmentIds: [], person: '王工', note: '平台要求' },
    },
    closure: {
      ...blankMilestone(),
      extensions: [
        {
          id: idOf(5),
          agreedDue: '2026-12-20',
          reason: '三批验证未满',
          approver: '赵总',
          consent: { attachmentIds: [], person: '王工', note: '邮件 11-18' },
          enteredAt: '2026-11-18T09:00+08:00',
        },
      ],
    },
  },
  responsibleDepartment: '生产部',
  responsiblePerson: '吴刚',
  containment:
    '顾客处 480 件派员全检,合格 477 件;在途 600 件到货复检;厂内 1,320 件 100% 通止规复检并贴绿色标签,首批合格品 11-12 发出。',
  causeOccurrence: '丝锥磨损后崩刃,刀具寿命设定 3000 孔无依据;换刀记录缺失 2 班。',
  causeEscape: '通止规抽检频次每 2 h 1 件,崩刃后 40 min 内产品未被检出。',
  actionOccurrence: '刀具寿命改为 1500 孔并由机床计数强制换刀;主轴负载监控报警阈值 +15%。',
  actionEscape: '增加在线螺纹深度探测,100% 检测,断刃即停机。',
  prevention: '同类支架 DF-31043、DF-31050 共 2 条线同步实施;更新 PFMEA、控制计划。',
  problemSummary: 'M8 螺纹攻丝不到位,螺栓卡死 3/120',
  causeOccurrenceSummary: '丝锥崩刃,寿命设定无依据',
  causeEscapeSummary: '通止规抽检频次不足',
  actionOccurrenceSummary: '寿命 1500 孔,机床强制换刀',
  actionEscapeSummary: '在线螺纹深度 100% 探测',
  documentUpdates: [
    { id: idOf(6), document: 'PFMEA-031', fromRevision: 'C', toRevision: 'D', on: '2026-11-18' },
    { id: idOf(7), document: '控制计划 CP-031', fromRevision: 'B/1', toRevision: 'B/2', on: '2026-11-18' },
  ],
  implementedOn: '2026-11-17',
  replyForm: '8D',
  replyDocument: '8D-KS-2026-0007-R0',
  liability: [
    { party: 'us', share: 80 },
    { party: 'supplier', share: 20 },
  ],
  liabilityNote: '丝锥批次质量由供方承担部分',
  returnNumber: 'TH-2026-0003',
  verifications: [
    {
      id: idOf(8),
      period: 'B261118-1',
      quantity: 1200,
      defective: 0,
      verdict: 'effective',
      on: '2026-11-19',
    },
    { id: idOf(9), period: 'B261120-1', quantity: 1000, defective: 0, verdict: 'pending', on: null },
  ],
  disposition: { released: 477, reworked: 0, conceded: 0, scrapped: 3, returned: 0, unrecoverable: null },
  costs: [{ id: idOf(10), kind: '挑选人工', amount: 186050, document: 'FY-1182', on: '2026-11-13' }],
  qualityConfirmation: { by: '陈涛', at: '2026-11-20T10:00+08:00' },
  remarks: '顾客平台同时登记。',
  custom: ['M-2231'],
});

/** Chinese with marks that may not begin a line, Latin words, figures, a formula look-alike and own line ends. */
const alphabet =
  '装配线反映支架螺纹孔攻丝不到位,卡死。(要求≥6牙)第三班首检合格;复检 M8x1.25 thread gauge NG@12:30、「温度」±0.5℃ =SUM(A1) ';

/** Text of exactly `length` characters. */
export function longText(length: number, seed = 0): string {
  const start = (seed * 7) % alphabet.length;
  const turned = alphabet.slice(start) + alphabet.slice(0, start);
  let text = '';
  while (text.length < length) text += text.length % 400 > 330 ? `${turned}\n` : turned;
  return `${text.slice(0, length - 1).replace(/[\ud800-\udbff]$/, '完')}终`;
}

const short = (seed: number): string =>
  longText(caps.short, seed).replaceAll('\n', '。').trim().padEnd(caps.short, '长');
const line = (seed: number): string => longText(caps.line, seed).replaceAll('\n', '。');
const long = (seed: number): string => longText(caps.long, seed);
const summary = (seed: number): string => longText(caps.summary, seed).replaceAll('\n', '。');

const fullProof = (seed: number) => ({
  attachmentIds: [idOf(800 + seed)],
  person: short(seed),
  note: line(seed),
});

const fullMilestone = (seed: number) => ({
  ...blankMilestone(),
  customerTime: { kind: 'working-days' as const, amount: 5, countsFirstDay: true },
  customerTimeProof: fullProof(seed),
  doneAt: '2026-12-30T23:59+08:00',
  enteredAt: '2027-01-05T08:00+08:00',
  way: 'portal' as const,
  recipient: short(seed + 1),
  proof: fullProof(seed + 2),
  lateReason: line(seed + 3),
  extensions: [0, 1].map((index) => ({
    id: idOf(700 + seed + index),
    agreedDue: '2027-01-05',
    reason: line(seed + index),
    approver: short(seed),
    consent: fullProof(seed + index),
    enteredAt: '2026-12-01T08:00+08:00',
  })),
});

const fullMilestones = () => ({
  response: fullMilestone(1),
  preliminary: fullMilestone(2),
  analysis: fullMilestone(3),
  closure: fullMilestone(4),
});

const times = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));

/** Every field at its cap; long failure texts only on the first product lines, or the sheet would be a book. */
export const extremeBody = (): Complaint => ({
  ...typicalBody(),
  customer: {
    id: idOf(1),
    name: line(1),
    code: short(2),
    plant: short(3),
    contactName: short(4),
    contactPhone: short(5),
    supplierCode: short(6),
  },
  customerComplaintNumber: 'X'.repeat(caps.short),
  receivedBy: short(7),
  statement: `=1+1 @cmd -2 +3 ${long(1)}`.slice(0, caps.long),
  expectation: long(2),
  promised: long(3),
  handOvers: times(30, (index) => ({
    id: idOf(100 + index),
    department: index === 0 ? '品管部' : short(index),
    person: short(index + 1),
    at: '2026-11-10T17:10+08:00',
    way: short(index + 2),
    receivedAt: '2026-11-10T17:20+08:00',
  })),
  stageChanges: times(10, (index) => ({
    id: idOf(200 + index),
    from: 'development' as const,
    to: 'mass-production' as const,
    on: '2026-11-12',
    handedOverBy: short(index),
    takenOverBy: short(index + 1),
    note: line(index),
  })),
  branchReason: line(9),
  noticedAt: '2026-11-10T16:59+08:00',
  requests: times(60, (index) => ({
    id: idOf(700 + index),
    kind: 'supplier-answer' as const,
    whom: short(index),
    what: line(index),
    askedOn: '2026-11-11',
    wantedBy: '2026-11-13',
    answeredOn: '2026-11-14',
    answer: line(index + 1),
  })),
  ppmAppeal: { state: 'asked', askedOn: '2026-11-12', answeredOn: '2026-11-20', reason: line(3) },
  controlledShipping: {
    level: 'CS2',
    startedOn: '2026-11-11',
    startCriteria: line(4),
    exitCriteria: line(5),
    cleanDaysWanted: 20,
    days: times(120, (index) => ({
      id: idOf(800 + index),
      on: '2026-11-12',
      checked: 9_007_199_254_740_991,
      defective: index,
    })),
    exitedOn: null,
    exitProof: { attachmentIds: [], person: short(3), note: line(6) },
  },
  repeatOf: short(8),
  repeatWhy: long(4),
  specialStatus: short(9),
  subIssues: times(3, (index) => ({
    id: idOf(300 + index),
    description: long(index),
    category: 'packaging-label' as const,
    stage: 'after-sales' as const,
    branch: 'non-quality' as const,
    department: short(index),
    person: short(index + 1),
    doneOn: '2026-11-15',
    result: long(index + 1),
  })),
  lines: times(60, (index) => ({
    ...blankLine(idOf(400 + index)),
    partName: line(index),
    partNumber: short(index),
    customerPartNumber: short(index + 1),
    vehicleModel: short(index + 2),
    batch: short(index + 3),
    producedOn: '2026-11-03',
    shift: short(index + 4),
    serialNumbers: line(index + 5),
    deliveryNote: short(index + 6),
    shippedOn: '2026-11-05',
    shippedQuantity: 9_007_199_254_740_991,
    checkedQuantity: 9_007_199_254_740_991,
    defectiveQuantity: 1_234_567 + index,
    suspectQuantity: 9_007_199_254_740_991,
    confirmedByUs: 100_000,
    confirmedByCustomer: 100_000,
    countedForPpm: 100_000,
    failureMode: short(index + 7),
    failureDescription: index < 2 ? long(index) : summary(index),
  })),
  milestones: fullMilestones(),
  pastRounds: times(2, (index) => ({
    receivedAt: '2026-10-01T08:00+08:00',
    milestones: fullMilestones(),
    closedAt: '2026-10-20T08:00+08:00',
    reopenReason: line(index),
  })),
  responsibleDepartment: short(1),
  responsiblePerson: short(2),
  containment: long(5),
  causeOccurrence: long(6),
  causeEscape: long(7),
  actionOccurrence: long(8),
  actionEscape: long(9),
  prevention: long(10),
  problemSummary: summary(1),
  causeOccurrenceSummary: summary(2),
  causeEscapeSummary: summary(3),
  actionOccurrenceSummary: summary(4),
  actionEscapeSummary: summary(5),
  documentUpdates: times(30, (index) => ({
    id: idOf(500 + index),
    document: short(index),
    fromRevision: short(index + 1),
    toRevision: short(index + 2),
    on: '2026-11-18',
  })),
  replyDocument: short(3),
  liabilityNote: line(4),
  returnNumber: short(4),
  noticeNumber: short(5),
  ntfNumber: short(6),
  feedbackSheetNumber: short(7),
  needsPpapApproval: true,
  verifications: times(12, (index) => ({
    id: idOf(600 + index),
    period: short(index),
    quantity: 9_007_199_254_740_991,
    defective: 12_345,
    verdict: 'not-effective' as const,
    on: '2026-11-19',
  })),
  disposition: {
    released: 9_007_199_254_740_991,
    reworked: 1,
    conceded: 2,
    scrapped: 3,
    returned: 4,
    unrecoverable: 5,
  },
  costs: times(10, (index) => ({
    id: idOf(650 + index),
    kind: short(index),
    amount: -9_007_199_254_740_991,
    document: short(index + 1),
    on: '2026-11-13',
  })),
  qualityConfirmation: { by: short(8), at: '2026-11-20T10:00+08:00' },
  salesSupervision: { by: short(8), at: '2026-11-20T11:00+08:00' },
  customerAcceptance: { way: short(9), at: '2026-11-20T12:00+08:00', proof: fullProof(7) },
  acceptanceException: { approver: short(1), reason: line(2) },
  conditionalAcceptance: line(3),
  withdrawal: null,
  mergedInto: short(4),
  remarks: long(11),
  custom: [line(5)],
  attachmentIds: [idOf(800)],
});

export const bodyOf: Readonly<Record<Size, () => Complaint>> = {
  empty: emptyBody,
  typical: typicalBody,
  extreme: extremeBody,
};

/** A month: some new, some carried over, some closed. */
export function registerEntries(size: Size): readonly ComplaintEntry[] {
  if (size === 'empty') return [];
  const body = bodyOf[size]();
  const at = (receivedAt: string, closedAt: string | null): Complaint => ({
    ...body,
    receivedAt,
    milestones: {
      ...body.milestones,
      closure: { ...body.milestones.closure, doneAt: closedAt, enteredAt: closedAt },
    },
  });
  const blank = blankProof();
  const news = times(size === 'typical' ? 14 : 3, (index) =>
    entryOf(
      {
        ...at(`2026-11-${String(index + 2).padStart(2, '0')}T08:40+08:00`, null),
        ...(index % 3 === 1
          ? { category: 'delivery' as const, severity: 'C' as const, lines: [], verifications: [] }
          : {}),
        ...(index % 4 === 3 ? { customer: { ...body.customer, name: '演示动力总成', plant: '' } } : {}),
      },
      index + 20,
    ),
  );
  const carried = times(4, (index) => entryOf(at(`2026-10-1${index}T10:00+08:00`, null), index + 10));
  const closed = times(3, (index) => {
    const closing = at(`2026-09-1${index}T10:00+08:00`, '2026-11-06T16:00+08:00');
    return entryOf(
      { ...closing, customerAcceptance: { way: '邮件', at: '2026-11-06T16:00+08:00', proof: blank } },
      index + 1,
    );
  });
  return [...news, ...carried, ...closed];
}
