import {
  blankImprovement,
  blankServiceSummary,
  type ServiceSummary,
  type SummaryFigure,
  serviceSummarySchema,
  spanOf,
  spansUpTo,
} from '../../domain/service-summary';
import { atCaps } from './at-caps';
import type { PaperSamples } from './types';

const id = (index: number): string => `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`;

const figure = (
  group: SummaryFigure['group'],
  code: string,
  count: number,
  before: number,
): SummaryFigure => ({ group, code, count, before });

const logs = [31, 28, 35, 33, 40, 38, 29, 36, 42, 39, 34, 37];
const complaints = [9, 7, 8, 11, 10, 6, 7, 9, 12, 8, 7, 5];

const typical: ServiceSummary = {
  ...blankServiceSummary(),
  number: 'ZJ-2026-0010',
  period: 'month',
  from: '2026-10-01',
  department: '业务部',
  preparedBy: '林业务',
  finalOn: '2026-11-03',
  figures: {
    countedAt: '2026-11-03T16:20+08:00',
    entries: [
      figure('logs', '', 37, 34),
      figure('kind', 'enquiry', 21, 18),
      figure('kind', 'complaint', 4, 6),
      figure('kind', 'suggestion', 3, 3),
      figure('kind', 'praise', 2, 0),
      figure('complaints', '', 5, 7),
      figure('answer', 'met', 24, 20),
      figure('answer', 'missed', 2, 5),
      figure('answer', 'open', 1, 0),
      figure('promise', 'kept', 9, 8),
      figure('promise', 'broken', 1, 2),
      figure('promise', 'open', 0, 0),
      figure('call-back', '', 12, 10),
      figure('call-back', 'satisfied', 9, 6),
      figure('call-back', 'fairly-satisfied', 2, 3),
      figure('call-back', 'dissatisfied', 1, 1),
      figure('sheet', 'satisfied', 3, 4),
      figure('sheet', 'fairly-satisfied', 1, 0),
      figure('sheet', 'dissatisfied', 0, 0),
      figure('mood', 'satisfied', 11, 9),
      figure('mood', 'neutral', 20, 19),
      figure('mood', 'dissatisfied', 5, 5),
      figure('mood', 'angry', 1, 1),
      figure('topic', 'delivery', 14, 9),
      figure('topic', 'quality', 10, 12),
      figure('topic', 'product-information', 7, 8),
      figure('customer', '北辰座椅系统有限公司', 12, 7),
      figure('customer', '东海汽车电子有限公司', 9, 11),
      figure('category', 'product-quality', 4, 6),
      figure('category', 'delivery', 1, 1),
      figure('part', 'DM-1102-03A', 3, 2),
      figure('part', 'DM-2207-01', 1, 3),
      figure('complaint-customer', '北辰座椅系统有限公司', 3, 2),
    ],
    trend: spansUpTo('month', spanOf('month', '2026-10-01'), 12).map(({ from }, index) => ({
      from,
      logs: logs[index] ?? 0,
      complaints: complaints[index] ?? 0,
    })),
  },
  observations:
    '交期类咨询比上月多 5 件，集中在北辰座椅的两个新件号；原因是月初排产调整后没有主动通知。答复超时 2 件，都在周五下午收到。',
  conclusion: '排产变更当日主动通知顾客；周五设答复值班。回访不满意的 1 件已转投诉处理。',
  improvements: [
    {
      ...blankImprovement(id(1)),
      what: '排产变更当日由业务员通知受影响的顾客并留沟通记录',
      owner: '林业务',
      dueOn: '2026-11-15',
      doneOn: '2026-11-12',
      effect: '一周内 6 次变更全部当日通知，无追问',
      verifiedOn: '2026-11-20',
      document: '订单跟进作业指导书',
      fromRevision: 'A/1',
      toRevision: 'A/2',
    },
    {
      ...blankImprovement(id(2)),
      what: '周五 15:00 后设答复值班，名单每月公布',
      owner: '沈经理',
      dueOn: '2026-11-30',
      carriedFrom: 'ZJ-2026-0009',
    },
  ],
};

/** Invented summaries by form code. */
export const serviceSummarySamples: PaperSamples = {
  SM: { typical, extreme: atCaps(serviceSummarySchema) },
};
