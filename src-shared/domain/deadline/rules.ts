import type { DeadlineRules, Due, MilestoneKind } from './types';

/** The settings as delivered (decisions.md, Deadlines): late under no reading, closing time 17:00. */
export const defaultDeadlineRules: DeadlineRules = {
  timeZone: 'Asia/Shanghai',
  closureRoll: 'none',
  closingTime: '17:00',
  companyRestNeverExtends: true,
};

/**
 * The times of TSP01 5.3.5, the first day never counted: 响应 24 clock hours (24小时), 初步反馈 the 3rd working day (3个工作日),
 * 原因与措施 the 7th working day (7个工作日), 关闭 30 calendar days (30天; where days of work are meant the clause says 工作日).
 */
export const procedureRules = {
  response: { kind: 'hours', amount: 24 },
  preliminary: { kind: 'working-days', amount: 3, countsFirstDay: false, calendar: 'company' },
  analysis: { kind: 'working-days', amount: 7, countsFirstDay: false, calendar: 'company' },
  closure: { kind: 'calendar-days', amount: 30, countsFirstDay: false },
} as const satisfies { readonly [K in MilestoneKind]: Due['rule'] };

/** Raised whenever the engine gives other dates than before; stored dates are then worked out anew at the next start. */
export const engineVersion = 1;
