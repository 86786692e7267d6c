import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import {
  buildWorkCalendar,
  defaultCompanyCalendar,
  epochOf,
  type OfficialYear,
} from '@shared/domain/calendar';
import {
  blankComplaint,
  blankProof,
  type Complaint,
  complaintDues,
  registerRow,
  type StoredComplaint,
} from '@shared/domain/complaint';
import { defaultDeadlineRules } from '@shared/domain/deadline';
import { textsOf } from '@shared/text';
import { describe, expect, it } from 'vitest';
import { defectRateText, spanText } from '../../../../../../src-renderer/features/complaint/model/format';
import { withShare } from '../../../../../../src-renderer/features/complaint/model/liability';
import { markPreviewOf } from '../../../../../../src-renderer/features/complaint/model/mark-preview';
import { milestoneCardOf } from '../../../../../../src-renderer/features/complaint/model/milestone-card';
import { nextStepOf } from '../../../../../../src-renderer/features/complaint/model/next-step';
import { plan } from '../../../../../../src-renderer/features/complaint/model/sections';
import { proposeSummary } from '../../../../../../src-renderer/features/complaint/model/summary-proposal';
import { factsOf } from '../../../../../../src-renderer/features/complaint/model/timeline';
import { valueText } from '../../../../../../src-renderer/features/complaint/model/value-text';

const official = JSON.parse(
  readFileSync(resolve(import.meta.dirname, '../../../../../../resources/calendar/CN-2026.json'), 'utf8'),
) as OfficialYear;
const calendar = buildWorkCalendar({ official: [official], company: defaultCompanyCalendar });
const rules = defaultDeadlineRules;
const wording = {
  texts: textsOf('zh-CN'),
  timeZone: rules.timeZone,
  companies: { 'company-1': '甬城零部件' },
};
const at = (instant: string): number => epochOf(instant);

const body: Complaint = {
  ...blankComplaint(),
  customer: { ...blankComplaint().customer, name: '甬城汽车' },
  channel: 'phone',
  statement: '孔位偏移',
  receivedAt: '2026-11-18T10:00+08:00',
};

function caseOf(of: Complaint) {
  const stored: StoredComplaint = {
    id: 'i',
    number: 'KS-2026-0001',
    version: 1,
    registeredAt: '2026-11-18T10:05+08:00',
    registeredBy: '操作员',
    formRevision: '',
    body: of,
  };
  const dues = complaintDues(of, { rules, calendar, agreedTimes: null });
  return { stored, dues, row: registerRow(stored, dues, rules) };
}

describe('the one sentence on top', () => {
  const step = (of: Complaint, now: string) => nextStepOf(of, caseOf(of).row, [], '17:00', at(now), wording);

  it('names the next milestone and its time', () => {
    expect(step(body, '2026-11-18T10:10+08:00').sentence).toBe(
      '明天 10:00前响应顾客：告知编号、负责人和先行防护',
    );
    const responded = {
      ...body,
      milestones: { ...body.milestones, response: { ...body.milestones.response, doneAt: body.receivedAt } },
    };
    expect(step(responded, '2026-11-23T08:00+08:00').sentence).toBe('今天 17:00前发出3D(围堵措施)');
  });

  it('turns urgent once the time is over', () => {
    expect(step(body, '2026-11-19T10:01+08:00')).toMatchObject({ isOverdue: true, milestone: 'response' });
  });

  it('says how much closing still misses, and that nothing is to do after it', () => {
    const closed = {
      ...body,
      milestones: {
        ...body.milestones,
        closure: { ...body.milestones.closure, doneAt: '2026-11-19T10:00+08:00' },
      },
    };
    expect(step(closed, '2026-11-20T10:00+08:00')).toMatchObject({ milestone: null });
  });
});

describe('what marking will record', () => {
  const context = (now: string) => ({
    milestone: caseOf(body).row.milestones?.response ?? null,
    receivedAt: body.receivedAt,
    nowText: now,
    now: at(now),
    operator: '李',
  });
  const input = { way: null, recipient: '', proof: blankProof(), lateReason: '' };

  it('says 未证实 for a late entry without proof and 按时 with a named person and way', () => {
    const now = '2026-11-18T18:00+08:00';
    const late = markPreviewOf(
      'response',
      { ...input, doneAt: '2026-11-18T11:00+08:00' },
      context(now),
      wording,
    );
    expect(late).toMatchObject({ standing: 'unproven', problem: null });
    expect(late.sentence).toContain('未证实');
    const proven = { ...input, doneAt: '2026-11-18T11:00+08:00', recipient: '王工', way: 'phone' } as const;
    expect(markPreviewOf('response', proven, context(now), wording).standing).toBe('on-time');
  });

  it('asks for a time, for one not in the future, and for the reason of being late', () => {
    const now = '2026-11-19T12:00+08:00';
    const problem = (doneAt: string | null) =>
      markPreviewOf('response', { ...input, doneAt }, context(now), wording).problem;
    expect(problem(null)).toBe('no-time');
    expect(problem('2026-11-19T13:00+08:00')).toBe('in-future');
    expect(problem('2026-11-18T09:00+08:00')).toBe('before-receipt');
    expect(problem('2026-11-19T11:00+08:00')).toBe('no-late-reason');
  });
});

describe('a milestone card', () => {
  it('shows due, what was done, the difference and the proof', () => {
    const done = {
      ...body,
      milestones: {
        ...body.milestones,
        response: {
          ...body.milestones.response,
          doneAt: '2026-11-18T15:00+08:00',
          enteredAt: '2026-11-18T15:02+08:00',
          way: 'phone',
          recipient: '王工',
        },
      },
    } as const satisfies Complaint;
    const card = milestoneCardOf(
      'response',
      done,
      caseOf(done).row.milestones?.response ?? null,
      at('2026-11-18T16:00+08:00'),
      wording,
    );
    expect(card).toMatchObject({
      standing: 'on-time',
      due: '2026-11-19 周四 10:00',
      done: '2026-11-18 周三 15:00',
      difference: '提前19小时',
      proof: '王工 · 电话',
    });
  });
});

describe('the rest of the page', () => {
  it('orders the facts by their time', () => {
    const facts = factsOf(
      caseOf({ ...body, implementedOn: '2026-11-20', discoveredOn: '2026-11-17' }).stored,
      wording,
    );
    expect(facts.map(({ text }) => text)).toEqual(['顾客发现', '接收投诉', '登记', '措施已实施']);
  });

  it('writes recorded values as a person reads them', () => {
    expect(valueText('channel', 'phone', wording)).toBe('来电');
    expect(valueText('receivedAt', '2026-11-18T10:00+08:00', wording)).toBe('2026-11-18 周三 10:00');
    expect(valueText('costs.0.amount', 123456, wording)).toBe('1,234.56');
    expect(valueText('isSafety', true, wording)).toBe('是');
    expect(valueText('milestones.response.customerTime', { kind: 'working-days', amount: 2 }, wording)).toBe(
      '2个工作日',
    );
    expect(valueText('statement', '', wording)).toBe('—');
    expect(valueText('companyId', 'company-1', wording)).toBe('甬城零部件');
  });

  it('computes the defect rate from checked, else shipped pieces', () => {
    expect(defectRateText({ defectiveQuantity: 28, checkedQuantity: 450, shippedQuantity: 1000 })).toBe(
      '6.22%',
    );
    expect(defectRateText({ defectiveQuantity: 1, checkedQuantity: null, shippedQuantity: 0 })).toBeNull();
  });

  it('proposes a summary of whole sentences within 80 characters', () => {
    expect(proposeSummary('孔位偏移。')).toBe('孔位偏移');
    const long = `${'甲'.repeat(50)}。${'乙'.repeat(50)}。`;
    expect(proposeSummary(long)).toBe('甲'.repeat(50));
    expect(Array.from(proposeSummary('丙'.repeat(200)))).toHaveLength(80);
  });

  it('shares the liability', () => {
    expect(withShare([{ party: 'supplier', share: 40 }], 'us', 60)).toEqual([
      { party: 'us', share: 60 },
      { party: 'supplier', share: 40 },
    ]);
    expect(withShare([{ party: 'us', share: 60 }], 'us', null)).toEqual([]);
  });

  it('finds the section of a field and how complete it is', () => {
    expect(plan.sectionOf('lines.0.defectiveQuantity')).toBe('products');
    expect(plan.sectionOf('milestones.response.doneAt')).toBe('times');
    expect(plan.completenessOf('products', body)).toEqual({ filled: 0, total: 2 });
  });

  it('gives largest sensible units', () => {
    expect(spanText(25 * 60_000, wording.texts)).toBe('25分钟');
    expect(spanText(5 * 3_600_000, wording.texts)).toBe('5小时');
    expect(spanText(3 * 86_400_000, wording.texts)).toBe('3天');
  });
});
