import {
  asSent,
  blankNotice,
  blankRange,
  blankRecipient,
  checkAdmissions,
  checkNotice,
  type Notice,
  nextRevision,
  noticeDates,
  noticeGates,
  noticeStatus,
  saysTheSame,
} from '@shared/domain/notice';
import { describe, expect, it } from 'vitest';

const id = (at: number): string => `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`;
const at = (time: string): string => `2026-11-20T${time}+08:00`;
const context = { timeZone: 'Asia/Shanghai', noticeHours: 24, lookup: () => ({ works: true }) as never };

const withRecipient = (notice: Partial<Notice>, recipient: object = {}): Notice => ({
  ...blankNotice(),
  kind: 'escape',
  ...notice,
  recipients: [{ ...blankRecipient(id(1)), name: '甬东', ...recipient }],
});
const { receipt, balance } = blankRecipient(id(1));
const received = { receipt: { ...receipt, receivedAt: at('18:05') } };
const issued = { issuedAt: at('17:45'), firstIssuedAt: at('17:45') };

it.each([
  ['draft', withRecipient({})],
  ['told', withRecipient({}, { toldAt: at('16:20') })],
  ['issued', withRecipient(issued)],
  ['acknowledged', withRecipient(issued, received)],
  ['closed', withRecipient(issued, { ...received, balance: { ...balance, closedOn: '2026-12-18' } })],
  ['revised', nextRevision(withRecipient(issued, received), 'LL-2026-0001', 0)],
  ['acknowledged', withRecipient({ ...issued, kind: 'customer-property' }, received)],
  [
    'closed',
    withRecipient(
      { ...issued, kind: 'customer-property', property: { ...blankNotice().property, decision: '报废' } },
      received,
    ),
  ],
  ['closed', withRecipient({ ...issued, kind: 'other' }, received)],
] as const)('a notice is %s', (status, notice) => {
  expect(noticeStatus(notice)).toBe(status);
});

it('a notice that went to several is acknowledged when all did', () => {
  const notice = withRecipient(issued, received);
  const both = { ...notice, recipients: [...notice.recipients, blankRecipient(id(2))] };
  expect(noticeStatus(both)).toBe('issued');
});

describe('the dates of a notice', () => {
  const discovery = { at: at('10:15'), place: '', way: '' };

  it('are the first word within the target, the receipt once it went out, what was promised', () => {
    const notice = withRecipient(
      {
        ...issued,
        discovery,
        detailedReportOn: '2026-11-27',
        remedies: [
          {
            id: id(5),
            kind: 'sorting',
            quantity: 1,
            on: '2026-11-21',
            person: '李强',
            note: '派2人',
            doneOn: null,
          },
        ],
      },
      { toldAt: at('16:20'), replyBy: '2026-11-23' },
    );
    expect(noticeDates(notice, context).map(({ what, due, done }) => [what, due, done])).toEqual([
      ['notify', '2026-11-21T10:15+08:00', at('16:20')],
      ['receipt', '2026-11-23', null],
      ['action', '2026-11-21', null],
      ['detailed-report', '2026-11-27', null],
    ]);
  });

  it('know no haste of a change', () => {
    expect(noticeDates(withRecipient({ discovery, kind: 'other' }), context)).toEqual([]);
  });

  it('keep the first word where a later revision is still to go out', () => {
    const next = nextRevision(withRecipient({ ...issued, discovery }), 'LL-2026-0001', 0);
    expect(noticeDates(next, context)).toEqual([
      expect.objectContaining({ what: 'notify', done: at('17:45') }),
    ]);
  });
});

describe('what a notice refuses', () => {
  const range = { ...blankRange(id(3), id(1)), suspectQuantity: 10, shippedQuantity: 10 };

  it.each([
    [
      'a word before the discovery',
      withRecipient({ discovery: { at: at('10:15'), place: '', way: '' } }, { toldAt: at('09:00') }),
      'recipients.0.toldAt end-before-start',
    ],
    [
      'a receipt before it went out',
      withRecipient({ ...issued }, { receipt: { ...receipt, receivedAt: at('17:00') } }),
      'recipients.0.receipt.receivedAt end-before-start',
    ],
    [
      'closing with pieces pending',
      withRecipient({ ranges: [range] }, { balance: { ...balance, released: 9, closedOn: '2026-12-01' } }),
      'recipients.0.balance.closedOn not-ready',
    ],
    [
      'closing what is lost without the customer’s decision',
      withRecipient(
        { ranges: [range] },
        { balance: { ...balance, unrecoverable: 10, closedOn: '2026-12-01' } },
      ),
      'recipients.0.balance.closedOn not-ready',
    ],
    [
      'production that ends before it begins',
      withRecipient({ ranges: [{ ...range, producedFrom: '2026-11-18', producedTo: '2026-11-17' }] }),
      'ranges.0.producedTo end-before-start',
    ],
  ])('%s', (_, notice, finding) => {
    const errors = checkNotice(notice).filter(({ level }) => level === 'error');
    expect(errors.map(({ path, code }) => `${path} ${code}`)).toEqual([finding]);
  });

  it('says when more came to an end than was suspect', () => {
    const notice = withRecipient({ ranges: [range] }, { balance: { ...balance, released: 12 } });
    expect(checkNotice(notice)).toEqual([
      { path: 'recipients.0.balance', code: 'more-than-suspect', level: 'warning', params: { pieces: 2 } },
    ]);
  });
});

describe('what changes after a notice went out', () => {
  const sent = asSent(withRecipient({}), { sentAt: at('17:45') });

  it('is what comes back, which says nothing new', () => {
    expect(sent).toMatchObject({ revision: 'R0', issuedAt: at('17:45'), firstIssuedAt: at('17:45') });
    const [recipient] = sent.recipients;
    const back = {
      ...sent,
      recipients: [{ ...recipient, ...received, balance: { ...balance, released: 3 } }],
    };
    expect(saysTheSame(sent, back as Notice)).toBe(true);
    expect(saysTheSame(sent, { ...sent, event: 'other' })).toBe(false);
    expect(saysTheSame(sent, { ...sent, ranges: [blankRange(id(3), id(1))] })).toBe(false);
  });
});

describe('the gates', () => {
  const codes = (notice: Notice) => noticeGates(notice).map(({ code }) => code);

  it('ask an escape for the phone call first, the range, what to do and by when', () => {
    expect(codes(withRecipient({}))).toEqual(
      expect.arrayContaining(['not-phoned', 'range-missing', 'request-missing', 'request-by-missing']),
    );
  });

  it('ask a property notice for the property, and a change for neither', () => {
    expect(codes(withRecipient({ kind: 'customer-property' }))).toEqual(
      expect.arrayContaining(['property-missing', 'property-damage-missing']),
    );
    expect(codes(withRecipient({ kind: 'other' }))).not.toContain('range-missing');
  });

  it('see a call that came after the paper', () => {
    expect(codes(withRecipient(issued, { toldAt: at('18:30') }))).toContain('phoned-after-writing');
  });
});

describe('admissions', () => {
  const off = { isReleased: false, releasedBy: '', costBearing: '我司承担', preliminaryCause: '' };
  const on = { ...off, isReleased: true, releasedBy: '沈建国' };

  it.each([
    ['stay off for anybody', null, off, { name: '周明', roles: ['sales'] as const }, []],
    ['are switched on by the approver', off, on, { name: '沈建国', roles: ['approver'] as const }, []],
    [
      'not by a clerk',
      off,
      on,
      { name: '周明', roles: ['sales', 'reviewer'] as const },
      ['admissions.isReleased'],
    ],
    [
      'not in another’s name',
      off,
      on,
      { name: '吴批准', roles: ['approver'] as const },
      ['admissions.releasedBy'],
    ],
    ['stand when others save', on, on, { name: '周明', roles: ['sales'] as const }, []],
    [
      'are released anew where their words change',
      on,
      { ...on, costBearing: '各半' },
      { name: '周明', roles: ['sales'] as const },
      ['admissions.isReleased'],
    ],
  ])('%s', (_, before, after, operator, paths) => {
    expect(checkAdmissions(before, after, operator as never).map(({ path }) => path)).toEqual(paths);
  });
});
