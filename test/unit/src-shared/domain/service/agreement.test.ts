import {
  agreementDates,
  agreementStatus,
  blankServiceAgreement,
  checkAgreement,
  notRenewedBy,
  planOfAgreement,
  renewedBy,
  type ServiceAgreement,
  successorOf,
} from '@shared/domain/service';
import { describe, expect, it } from 'vitest';

const agreement = (change: Partial<ServiceAgreement> = {}): ServiceAgreement => ({
  ...blankServiceAgreement(),
  number: 'FWXY-2026-0001',
  title: '爬坡期服务',
  manager: '林',
  from: '2026-01-01',
  to: '2026-12-31',
  noticeDays: 60,
  ...change,
});

describe('a service agreement', () => {
  it('is to be decided about so many days before its end, and ends on its last day', () => {
    expect(agreementDates(agreement()).map(({ what, due, done }) => [what, due, done])).toEqual([
      ['renewal', '2026-11-01', null],
      ['expiry', '2026-12-31', null],
    ]);
    expect(agreementDates(agreement({ noticeDays: null })).map(({ what }) => what)).toEqual(['expiry']);
    expect(agreementDates(agreement({ to: null }))).toEqual([]);
  });

  it('renewed or ended, waits for nothing more', () => {
    const renewed = renewedBy(agreement(), 'FWXY-2026-0002', '2026-10-20');
    expect(agreementDates(renewed).map(({ done }) => done)).toEqual(['2026-10-20', '2026-10-20']);
    expect(agreementStatus(renewed)).toBe('renewed');
    expect(agreementStatus(notRenewedBy(renewed, 'FWXY-2026-0002'))).toBe('draft');
    expect(notRenewedBy(renewed, 'FWXY-2026-0009')).toBe(renewed);
  });

  it('decided about by somebody, is not decided by the one that follows', () => {
    const ended = agreement({ renewal: { decision: 'ended', on: '2026-10-01', successor: '', note: '' } });
    expect(renewedBy(ended, 'FWXY-2026-0002', '2026-10-20')).toBe(ended);
  });

  it('hands on what was agreed to the one that follows and to its plans, not its term, signatures and files', () => {
    const attachmentIds = ['00000000-0000-4000-8000-0000000000f1'];
    const next = successorOf(agreement({ signedOn: '2025-12-20', document: '扫描件', attachmentIds }));
    expect(next).toMatchObject({
      title: '爬坡期服务',
      follows: 'FWXY-2026-0001',
      from: '2027-01-01',
      to: null,
      signedOn: null,
      document: '',
      attachmentIds: [],
    });
    expect(planOfAgreement(agreement())).toMatchObject({ agreementNumber: 'FWXY-2026-0001', manager: '林' });
  });

  it('does not end before it begins, and a decision has its day', () => {
    expect(checkAgreement(agreement({ to: '2025-12-31' }))).toMatchObject([{ path: 'to' }]);
    const undated = agreement({ renewal: { decision: 'ended', on: null, successor: '', note: '' } });
    expect(checkAgreement(undated)).toMatchObject([{ path: 'renewal.on', code: 'required' }]);
  });
});
