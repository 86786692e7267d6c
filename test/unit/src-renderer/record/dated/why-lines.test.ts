import { whyLines } from '@renderer/record/dated/why-lines';
import { buildWorkCalendar, defaultCompanyCalendar } from '@shared/domain/calendar';
import type { DateBasis } from '@shared/domain/record';
import { textsOf } from '@shared/text';
import { describe, expect, it } from 'vitest';
import { thing } from '../../thing';

const calendar = buildWorkCalendar({ official: [], company: defaultCompanyCalendar });
const by = {
  texts: textsOf('zh-CN'),
  rules: { timeZone: 'Asia/Shanghai', lookup: calendar.fact },
  calendar,
};

describe('why a date of a record is this one', () => {
  it('is said from what it is counted from, by which rule, over each day skipped, to the date', () => {
    const basis: DateBasis = {
      event: 'visit-ended',
      at: '2026-11-19',
      unit: 'working-days',
      amount: 3,
      clause: '5.3.14',
    };
    const visit = thing('2026-11-24', { what: 'visit-report', source: 'visit-report', fixedBy: 'counted' });
    expect(whyLines(visit, basis, by)).toEqual([
      '访问最后一天：2026-11-19 周四',
      '自次日起第 3 个工作日，到当日24:00止',
      '依据：程序 5.3.14',
      '跳过 2026-11-21 周六：周末',
      '跳过 2026-11-22 周日：周末',
      '到期：2026-11-24 周二',
    ]);
  });

  it('is said by whom it was set where nothing is counted, with a rest day, 暂定 and 最早', () => {
    const chosen = thing('2027-01-02', {
      what: 'planned-visit',
      source: 'visit-plan',
      number: 'FWND-2026-0001',
      fixedBy: null,
      isProvisional: true,
      earliest: '2026-12-31',
    });
    expect(whyLines(chosen, null, by)).toEqual([
      '由我方在年度访问计划 FWND-2026-0001 中选定，可以改期',
      '到期：2027-01-02 周六(暂定，安排公布后自动重算)',
      '到期日是休息日',
      '最早：2026-12-31 周四，提醒按此日期',
    ]);
    const done = { ...chosen, done: '2026-12-30', day: '2026-12-30', due: '2026-12-30' };
    expect(whyLines(done, null, by).slice(1)).toEqual(['到期：2026-12-30 周三']);
  });
});
