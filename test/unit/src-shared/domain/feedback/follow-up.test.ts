import {
  blankCommunication,
  type Communication,
  followUpOf,
  keptFollowUp,
  reopened,
  withFollowUp,
} from '@shared/domain/feedback';
import { describe, expect, it } from 'vitest';

const at = '2026-11-20T10:00+08:00';
const log: Communication = {
  ...blankCommunication(),
  number: 'GT-2026-0007',
  customer: { ...blankCommunication().customer, name: '甲方汽车', contactName: '陈工' },
  counterpart: '质量部 陈工',
  at: '2026-11-16T10:20+08:00',
  channel: 'phone',
  kind: 'enquiry',
  request: '下月能否分两批交付',
  answer: '可以分两批',
  answeredAt: '2026-11-16T10:40+08:00',
  completedAt: '2026-11-16T11:00+08:00',
  promises: [{ id: 'p', what: '分批计划', due: '2026-11-17', responsible: '', keptOn: null, moves: [] }],
  callBack: {
    dueOn: null,
    at,
    by: '王业务',
    satisfaction: 'dissatisfied',
    note: '第二批太晚',
    followUpNumber: '',
  },
};

describe('the log that goes on where the customer was not satisfied', () => {
  it('holds request, customer and contact, the minute of the call-back, and names the first', () => {
    expect(followUpOf(log, log.number)).toMatchObject({
      customer: log.customer,
      counterpart: '质量部 陈工',
      request: '下月能否分两批交付',
      at,
      kind: 'enquiry',
      operator: '王业务',
      remarks: '第二批太晚',
      mood: 'dissatisfied',
      sourceNumber: 'GT-2026-0007',
    });
  });

  it('has an answer, a promise, a completion and a number of its own', () => {
    expect(followUpOf(log, log.number)).toMatchObject({
      number: '',
      channel: null,
      answer: '',
      answeredAt: null,
      completedAt: null,
      promises: [],
      callBack: blankCommunication().callBack,
    });
  });

  it('is named by the program alone, whatever is typed', () => {
    const typed = withFollowUp(log, 'GT-2026-0099');
    expect(keptFollowUp(null, typed).callBack.followUpNumber).toBe('');
    expect(keptFollowUp(log, typed).callBack.followUpNumber).toBe('');
    const followed = withFollowUp(log, 'GT-2026-0008');
    expect(keptFollowUp(followed, typed).callBack.followUpNumber).toBe('GT-2026-0008');
    const again = reopened(followed, { id: 'r', at, reason: '不满意' });
    expect(keptFollowUp(followed, again).callBack.followUpNumber).toBe('');
  });
});
