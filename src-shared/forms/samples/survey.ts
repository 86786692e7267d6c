import {
  blankEvidence,
  blankPlannedSheet,
  blankSurvey,
  blankSurveyPlan,
  blankSurveyRecord,
  entryOfSurvey,
  type Survey,
  type SurveyPlan,
  type SurveyRecord,
  surveyItems,
  usualWeights,
} from '../../domain/survey';
import { extremeLine, extremeLong, extremeShort, sampleId, sixty } from './goods-extremes';
import type { PaperSamples } from './types';

type Scores = readonly (number | null)[];

/** Answers in the order of the sheet; null ticks 不适用. */
const answersOf = (scores: Scores, comments: Readonly<Record<number, string>> = {}): Survey['answers'] =>
  surveyItems.map((item, index) => ({
    item,
    weight: usualWeights[item],
    score: scores[index] ?? null,
    isNotApplicable: (scores[index] ?? null) === null,
    comment: comments[index] ?? '',
  }));

const typicalSheet: Survey = {
  ...blankSurvey(),
  number: 'MY-2026-0003',
  companyId: '00000000-0000-4000-8000-000000000001',
  period: '2026年上半年',
  customerName: '华东示例汽车零部件有限公司',
  plant: '二工厂',
  respondent: '顾晓岚',
  respondentDepartment: '质量部',
  respondentPosition: 'SQE主管',
  way: 'email',
  sentOn: '2026-07-02',
  replyBy: '2026-07-20',
  returnedOn: '2026-07-16',
  replyTo: '业务部 林若水  0574-5555 0188  service@example.com',
  answers: answersOf([4, 3, 4, 5, 5, 4, 5, 5, null, 3, 5], {
    1: '7月两起投诉初步反馈偏晚',
    5: '外箱标签字号偏小',
    9: '希望提供年度降本方案',
  }),
  comparison: 'better',
  comparisonNote: '交付优于同行，投诉响应速度相当。',
  suggestions:
    '希望投诉受理后当天即给出围堵措施与在库排查数量；8D报告中的流出原因分析可以再深入。包装标签请按新版标签规范切换，切换前提供样张确认。',
};

const sheets: readonly Survey[] = [
  typicalSheet,
  {
    ...typicalSheet,
    number: 'MY-2026-0004',
    customerName: '北方示例整车有限公司',
    respondent: '贺明远',
    way: 'portal',
    returnedOn: '2026-07-11',
    answers: answersOf([5, 5, 4, 5, 5, 5, 4, 5, 4, 4, 5]),
  },
  {
    ...typicalSheet,
    number: 'MY-2026-0005',
    customerName: '滨海示例转向系统有限公司',
    respondent: '冯思齐',
    way: 'visit',
    returnedOn: '2026-07-18',
    answers: answersOf([3, 3, 2, 4, 4, 3, 4, 4, 3, 3, 4]),
  },
  {
    ...typicalSheet,
    number: 'MY-2026-0006',
    customerName: '示例海外贸易公司',
    respondent: '',
    returnedOn: null,
    answers: blankSurvey().answers,
  },
  {
    ...typicalSheet,
    number: 'MY-2026-0007',
    customerName: '江南示例座椅有限公司',
    respondent: '蒋雨桐',
    way: 'phone',
    returnedOn: '2026-07-19',
    answers: answersOf([4, 4, 4, 4, 5, 4, 4, 5, 4, 3, 5]),
  },
];

const evidences = [
  { ppm: 38, complaints: 2, lineStopMinutes: 0, onTimeRate: 9875, premiumFreight: 0, scorecard: 'A / 92' },
  { ppm: 0, complaints: 0, lineStopMinutes: 0, onTimeRate: 10000, premiumFreight: 0, scorecard: 'A / 98' },
  {
    ppm: 215,
    complaints: 4,
    lineStopMinutes: 35,
    onTimeRate: 9320,
    premiumFreight: 460000,
    scorecard: 'C / 71',
  },
  { ppm: 12, complaints: 1, lineStopMinutes: 0, onTimeRate: 9690, premiumFreight: 128000, scorecard: '' },
];

const typicalRecord: SurveyRecord = {
  ...blankSurveyRecord(),
  period: '2026年上半年',
  previousAverage: 832,
  from: '2026-01-01',
  to: '2026-06-30',
  targetScore: 425,
  previousItems: surveyItems.map((item, index) => ({ item, average: 380 + ((index * 37) % 110) })),
  pastPeriods: [
    { id: sampleId(6, 1), period: '2024年下半年', average: 801 },
    { id: sampleId(6, 2), period: '2025年上半年', average: 817 },
    { id: sampleId(6, 3), period: '2025年下半年', average: 832 },
  ],
  distributions: [
    {
      id: sampleId(7, 1),
      department: '品管部',
      person: '周品管',
      on: '2026-08-05',
      way: 'meeting',
      receipt: '质量例会签到表',
      receivedOn: '2026-08-05',
    },
    {
      id: sampleId(7, 2),
      department: '生产部',
      person: '陈工艺',
      on: '2026-08-06',
      way: 'email',
      receipt: '',
      receivedOn: null,
    },
  ],
  entries: sheets
    .map((sheet, index) => entryOfSurvey(sampleId(3, index), sheet, evidences[index] ?? blankEvidence()))
    .map((entry, index) => ({ ...entry, previousTotal: [812, 930, 765, null, 850][index] ?? null })),
  analysis:
    '本期发出5份、回收4份。价格与投诉处理及时性得分最低：两家顾客反映初步反馈偏晚，与台账中2件逾期一致。滨海示例停线35分钟、PPM高于目标，满意程度为不满意，列为下半年重点。',
  measures: [
    {
      id: sampleId(4, 1),
      surveyNumber: 'MY-2026-0003',
      customerName: '华东示例汽车零部件有限公司',
      item: 'complaint-speed',
      score: 3,
      cause: '转交品管部平均用时6小时，超过规定',
      measure: '业务部接收后2小时内转交，每日核对台账',
      owner: '林若水',
      dueOn: '2026-08-15',
      verification: '8月3件投诉均在2小时内转交',
      verifiedOn: '2026-09-02',
    },
    {
      id: sampleId(4, 2),
      surveyNumber: 'MY-2026-0005',
      customerName: '滨海示例转向系统有限公司',
      item: 'complaint-effect',
      score: 2,
      cause: '同类失效重复发生，流出原因未闭环',
      measure: '终检增加通止规全检，8D由品管部长审核',
      owner: '周品管',
      dueOn: '2026-08-31',
      verification: '连续3批0不良',
      verifiedOn: '2026-09-25',
    },
    {
      id: sampleId(4, 3),
      surveyNumber: 'MY-2026-0005',
      customerName: '滨海示例转向系统有限公司',
      item: 'quality',
      score: 3,
      cause: '换模后首件确认未含位置度',
      measure: '首件检验表增加位置度项目',
      owner: '陈工艺',
      dueOn: '2026-09-10',
      verification: '',
      verifiedOn: null,
    },
  ],
};

const extremeSheet: Survey = {
  ...blankSurvey(),
  number: extremeShort('编号'),
  period: extremeShort('期间'),
  customerName: extremeLine('顾客'),
  plant: extremeShort('工厂'),
  respondent: extremeShort('填表人'),
  respondentDepartment: extremeShort('部门'),
  respondentPosition: extremeShort('职务'),
  way: 'other',
  sentOn: '2026-07-02',
  replyBy: '2026-07-20',
  returnedOn: '2026-07-16',
  replyTo: extremeLine('回传'),
  answers: surveyItems.map((item, index) => ({
    item,
    weight: 100,
    score: 1,
    isNotApplicable: false,
    comment: extremeLine(`意见${index}`),
  })),
  comparison: 'not-known',
  comparisonNote: extremeLine('比较'),
  suggestions: extremeLong('建议'),
};

const extremeRecord: SurveyRecord = {
  ...blankSurveyRecord(),
  period: extremeShort('期间'),
  previousAverage: 1000,
  entries: sixty((index) =>
    entryOfSurvey(
      sampleId(3, index),
      {
        ...extremeSheet,
        number: extremeShort(`编号${index}`),
        customerName: extremeLine(`顾客${index}`),
        respondent: extremeShort(`填表人${index}`),
      },
      {
        ppm: 1_000_000,
        complaints: 999_999_999,
        lineStopMinutes: 999_999_999,
        onTimeRate: 10_000,
        premiumFreight: Number.MAX_SAFE_INTEGER,
        scorecard: extremeShort(`评分卡${index}`),
      },
    ),
  ).map((entry) => ({ ...entry, previousTotal: 1000, evidenceReason: extremeLine('理由') })),
  from: '2026-01-01',
  to: '2026-06-30',
  targetScore: 500,
  previousItems: surveyItems.map((item) => ({ item, average: 500 })),
  pastPeriods: Array.from({ length: 12 }, (_, index) => ({
    id: sampleId(6, index),
    period: extremeShort(`往期${index}`),
    average: 1000,
  })),
  distributions: Array.from({ length: 30 }, (_, index) => ({
    id: sampleId(7, index),
    department: extremeShort(`部门${index}`),
    person: extremeShort(`接收人${index}`),
    on: '2026-08-05',
    way: 'meeting',
    receipt: extremeLine(`签收${index}`),
    receivedOn: '2026-08-05',
  })),
  finishedOn: '2026-09-30',
  analysis: extremeLong('分析'),
  measures: sixty((index) => ({
    id: sampleId(4, index),
    surveyNumber: extremeShort(`编号${index}`),
    customerName: extremeLine(`顾客${index}`),
    item: 'complaint-speed',
    score: 1,
    cause: extremeLine(`原因${index}`),
    measure: extremeLine(`措施${index}`),
    owner: extremeShort(`责任人${index}`),
    dueOn: '2026-08-15',
    verification: extremeLine(`验证${index}`),
    verifiedOn: '2026-09-02',
  })),
};

const typicalPlan: SurveyPlan = {
  ...blankSurveyPlan(),
  year: 2026,
  periods: [
    {
      id: sampleId(8, 1),
      name: '2026年上半年',
      endsOn: '2026-06-30',
      sendBy: '2026-07-10',
      replyBy: '2026-07-24',
    },
    {
      id: sampleId(8, 2),
      name: '2026年下半年',
      endsOn: '2026-12-31',
      sendBy: '2027-01-10',
      replyBy: '2027-01-24',
    },
  ],
  sheets: sheets.map((sheet, index) => ({
    ...blankPlannedSheet(sampleId(9, index)),
    customer: sheet.customerName,
    period: '2026年上半年',
    way: sheet.way,
    sendBy: '2026-07-10',
    replyBy: '2026-07-24',
    responsible: '林若水',
    surveyNumber: sheet.number,
    sentOn: sheet.sentOn,
    returnedOn: sheet.returnedOn,
  })),
  preparedBy: '林若水',
  approval: { by: '郑总', on: '2026-01-08' },
  changes: [{ at: '2026-06-02T09:30+08:00', by: '林若水', reason: '新增一家顾客' }],
};

const extremePlan: SurveyPlan = {
  ...typicalPlan,
  periods: Array.from({ length: 12 }, (_, index) => ({
    id: sampleId(8, index),
    name: extremeShort(`期间${index}`),
    endsOn: '2026-06-30',
    sendBy: '2026-07-10',
    replyBy: '2026-07-24',
  })),
  questions: surveyItems.map((item) => ({ item, weight: 100 })),
  sheets: sixty((index) => ({
    ...blankPlannedSheet(sampleId(9, index)),
    customer: extremeLine(`顾客${index}`),
    period: extremeShort(`期间${index}`),
    way: 'other',
    sendBy: '2026-07-10',
    replyBy: '2026-07-24',
    responsible: extremeShort(`责任人${index}`),
    surveyNumber: extremeShort(`编号${index}`),
    sentOn: '2026-07-10',
    returnedOn: '2026-07-24',
    notAskedReason: extremeLine(`不调查${index}`),
  })),
  preparedBy: extremeShort('编制'),
  approval: { by: extremeShort('批准'), on: '2026-01-08' },
  changes: sixty((index) => ({
    at: '2026-06-02T09:30+08:00',
    by: extremeShort(`变更人${index}`),
    reason: extremeLine(`变更${index}`),
  })),
};

/** Invented records of this area by form code. */
export const surveySamples: PaperSamples = {
  'survey-plan': { typical: typicalPlan, extreme: extremePlan },
  SV: { typical: typicalSheet, extreme: extremeSheet },
  SR: { typical: typicalRecord, extreme: extremeRecord },
};
