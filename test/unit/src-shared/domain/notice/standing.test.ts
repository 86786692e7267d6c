import { blankNotice, blankRecipient, type Notice, noticeDates, noticeStatus } from '@shared/domain/notice';
import { describe, expect, it } from 'vitest';

const at = '2026-11-20T09:00+08:00';
const later = '2026-11-21T09:00+08:00';
const to = (
  id: string,
  change: object = {},
  receivedAt: string | null = null,
  closedOn: string | null = null,
) => {
  const blank = blankRecipient(id);
  return {
    ...blank,
    name: `顾客${id}`,
    receipt: { ...blank.receipt, receivedAt },
    balance: { ...blank.balance, closedOn },
    ...change,
  };
};

describe('a notice', () => {
  it.each<[string, Partial<Notice>]>([
    ['draft', {}],
    ['told', { recipients: [to('1', { toldAt: at })] }],
    ['issued', { issuedAt: at, recipients: [to('1', { toldAt: at }, at), to('2')] }],
    ['acknowledged', { issuedAt: at, recipients: [to('1', {}, at), to('2', {}, at)] }],
    ['acknowledged', { issuedAt: at, recipients: [to('1', {}, at, '2026-11-22'), to('2', {}, at)] }],
    ['closed', { issuedAt: at, recipients: [to('1', {}, at, '2026-11-22')] }],
  ])('is %s', (status, facts) => {
    expect(noticeStatus({ ...blankNotice(), ...facts })).toBe(status);
  });

  it('waits for the receipt of each customer, for what they are asked, and owes the detailed report', () => {
    const notice: Notice = {
      ...blankNotice(),
      subject: '滑轨批次 A12',
      sender: { department: '业务部', contactName: '', contactPhone: '', contactEmail: '' },
      recipients: [to('1', { replyBy: later }, at), to('2', { replyBy: '2026-11-22' }), to('3')],
      requestBy: '2026-11-23',
      requestNote: '清点库存',
      detailedReportOn: '2026-11-27',
    };
    expect(noticeDates(notice).map(({ id, what, due, done, owner }) => [id, what, due, done, owner])).toEqual(
      [
        ['1', 'receipt', later, at, '业务部'],
        ['2', 'receipt', '2026-11-22', null, '业务部'],
        ['request', 'request', '2026-11-23', null, '业务部'],
        ['detailed-report', 'detailed-report', '2026-11-27', null, '业务部'],
      ],
    );
    const answered = {
      ...notice,
      recipients: [to('1', {}, at, '2026-11-24'), to('2', {}, later, '2026-11-25')],
    };
    expect(noticeDates(answered).map(({ what, done }) => [what, done])).toEqual([
      ['request', later],
      ['detailed-report', '2026-11-25'],
    ]);
  });
});
