import { blankCareContact, blankCarePlan } from '@shared/domain/care';
import { blankCommunication } from '@shared/domain/feedback';
import { withoutNumber } from '@shared/domain/record';
import { blankVisitReport } from '@shared/domain/visit';
import { expect, it } from 'vitest';

const id = '00000000-0000-4000-8000-0000000000a1';

it('a contact of a plan is open again once its log or its complaint is void; other numbers stay', () => {
  const contact = { ...blankCareContact(id), logNumber: 'GT-2026-0001', complaintNumber: 'KS-2026-0001' };
  const plan = { ...blankCarePlan(), contacts: [contact] };
  const numbersWithout = (number: string) =>
    withoutNumber('care-plan', plan, number).contacts.map((each) => [each.logNumber, each.complaintNumber]);
  expect(numbersWithout('GT-2026-0001')).toEqual([['', 'KS-2026-0001']]);
  expect(numbersWithout('KS-2026-0001')).toEqual([['GT-2026-0001', '']]);
  expect(numbersWithout('KS-2026-00011')).toEqual([['GT-2026-0001', 'KS-2026-0001']]);
});

it('a topic of a visit can be raised again, and the report names the other complaints alone', () => {
  const raised = [
    { id, topic: 'quality' as const, complaintNumber: 'KS-2026-0001' },
    { id, topic: 'price' as const, complaintNumber: 'KS-2026-0002' },
  ];
  const report = { ...blankVisitReport(), raised, complaintNumbers: 'QN-1, KS-2026-0001、KS-2026-0002' };
  expect(withoutNumber('visit-report', report, 'KS-2026-0001')).toMatchObject({
    raised: [{ topic: 'price' }],
    complaintNumbers: 'QN-1、KS-2026-0002',
  });
  expect(withoutNumber('visit-report', report, 'KS-2026-0009')).toEqual(report);
});

it('a customer who was not satisfied waits again once the log that went on with it is void', () => {
  const log = blankCommunication();
  const followed = { ...log, callBack: { ...log.callBack, followUpNumber: 'GT-2026-0002' } };
  expect(withoutNumber('communication', followed, 'GT-2026-0002').callBack.followUpNumber).toBe('');
});
