import { mondayToFriday } from '@shared/domain/calendar';
import { blankCustomerFile } from '@shared/domain/customer-file';
import { blankCommunication } from '@shared/domain/feedback';
import { blankNotice } from '@shared/domain/notice';
import {
  datesOf,
  factsOf,
  isDateOverdue,
  isOpenStatus,
  nextDate,
  recordStatuses,
  statusRank,
} from '@shared/domain/record';
import { blankNtf } from '@shared/domain/report';
import { blankVisitReport } from '@shared/domain/visit';
import { catalogue } from '@shared/forms';
import { describe, expect, it } from 'vitest';

const timeZone = 'Asia/Shanghai';
const due = (when: string | null, done: string | null = null) => ({
  id: String(when),
  what: 'action' as const,
  text: '',
  owner: '',
  due: when,
  done,
});

describe('what lists know of a record', () => {
  it('is a status of its kind, whether it is still open, its sort and who answers for it', () => {
    const notice = { ...blankNotice(), kind: 'escape' as const };
    const sender = { ...notice.sender, department: '业务部' };
    expect(factsOf('notice', { ...notice, sender })).toMatchObject({
      status: 'draft',
      isOpen: true,
      category: 'escape',
      owner: '业务部',
    });
    const ended = {
      ...blankCommunication(),
      state: 'closed-loop' as const,
      operator: '张',
      responsible: '王',
    };
    expect(factsOf('communication', ended)).toMatchObject({
      status: 'closed-loop',
      isOpen: false,
      owner: '王',
    });
    expect(factsOf('ntf-analysis', { ...blankNtf(), agreedOn: '2026-11-20' }).status).toBe('agreed');
  });

  it('holds for an empty sheet of every kind, whose status is one of its own', () => {
    for (const { kind, blank } of catalogue.values()) {
      const body = blank() as never;
      const inner = Object.values(body as object).find(
        (part) => typeof part === 'object' && part !== null && 'schemaVersion' in part,
      );
      const { status } = factsOf(kind, (inner ?? body) as never);
      expect(recordStatuses[kind], kind).toContain(status);
      expect(datesOf(kind, (inner ?? body) as never, { timeZone, lookup: mondayToFriday }), kind).toEqual([]);
    }
  });

  it('orders statuses as they follow, each kind with its own end', () => {
    expect(recordStatuses.notice.map((status) => statusRank('notice', status))).toEqual([0, 1, 2, 3, 4, 5]);
    expect(isOpenStatus('goods-return', 'judged')).toBe(true);
    expect(isOpenStatus('goods-return', 'refused')).toBe(false);
  });
});

describe('the words a record is found by', () => {
  it('are what was typed, wherever it stands: no codes, days or figures', () => {
    const { words } = factsOf('communication', {
      ...blankCommunication(),
      channel: 'phone',
      at: '2026-11-20T09:00+08:00',
      request: '要求加急',
      promises: [{ id: 'p', what: '寄样件', due: '2026-11-21', responsible: '张', keptOn: null, moves: [] }],
    });
    expect(words.split('\n').sort()).toEqual(['张', '寄样件', '要求加急'].sort());
  });

  it('never tell of finance or of competitors', () => {
    const file = blankCustomerFile();
    const secret = { ...file, name: '甲方', finance: { ...file.finance, bank: '某银行' } };
    expect(factsOf('customer-file', secret).words).toBe('甲方');
    expect(factsOf('visit-report', { ...blankVisitReport(), competitors: '某竞争者' }).words).toBe('');
  });
});

describe('what is due next', () => {
  it('is the earliest of what is open; a day lasts until its end', () => {
    expect(nextDate([], timeZone)).toBeNull();
    expect(nextDate([due('2026-11-19', '2026-11-19'), due(null), due('2026-11-21')], timeZone)?.due).toBe(
      '2026-11-21',
    );
    const moments = ['2026-11-21', '2026-11-21T16:00+08:00', '2026-11-21T09:00+08:00'].map((when) =>
      due(when),
    );
    expect(nextDate(moments, timeZone)?.due).toBe('2026-11-21T09:00+08:00');
    // 23:30 in Berlin is the next day at the factory.
    expect(nextDate([due('2026-11-20T23:30+01:00'), due('2026-11-20')], timeZone)?.due).toBe('2026-11-20');
  });

  it('is overdue when its day is over, or at once when it is a moment', () => {
    const now = { today: '2026-11-21', epochMs: Date.parse('2026-11-21T10:00+08:00') };
    const dues = ['2026-11-20', '2026-11-21', '2026-11-21T09:59+08:00', '2026-11-21T10:01+08:00', null];
    expect(dues.map((when) => isDateOverdue(due(when), now))).toEqual([true, false, true, false, false]);
    expect(isDateOverdue(due('2026-11-20', '2026-11-21'), now)).toBe(false);
  });
});
