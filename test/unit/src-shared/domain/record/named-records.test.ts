import { blankDeviation, blankOrder } from '@shared/domain/order';
import { type RecordBody, type RecordKind, recordNumbersOf } from '@shared/domain/record';
import {
  blankInternalHandOver,
  blankServiceAgreement,
  blankServicePlan,
  blankSupportRequest,
} from '@shared/domain/service';
import { blankImprovement, blankServiceSummary } from '@shared/domain/service-summary';
import { expect, it } from 'vitest';

const id = '00000000-0000-4000-8000-000000000001';

const cases: readonly (readonly [RecordKind, RecordBody, readonly string[]])[] = [
  [
    'order',
    {
      ...blankOrder(),
      deviations: [
        { ...blankDeviation(id), followUpNumber: 'GT-2026-0001' },
        { ...blankDeviation(id), followUpNumber: '' },
      ],
    },
    ['GT-2026-0001'],
  ],
  ['service-plan', { ...blankServicePlan(), agreementNumber: 'FWXY-2026-0001' }, ['FWXY-2026-0001']],
  [
    'service-agreement',
    {
      ...blankServiceAgreement(),
      follows: 'FWXY-2025-0004',
      renewal: { ...blankServiceAgreement().renewal, successor: 'FWXY-2027-0001' },
    },
    ['FWXY-2025-0004', 'FWXY-2027-0001'],
  ],
  [
    'service-summary',
    {
      ...blankServiceSummary(),
      improvements: [
        { ...blankImprovement(id), carriedFrom: 'ZJ-2026-0001', carriedTo: 'ZJ-2026-0003' },
        { ...blankImprovement(id), carriedFrom: 'ZJ-2026-0001' },
      ],
    },
    ['ZJ-2026-0001', 'ZJ-2026-0003'],
  ],
  [
    'support-request',
    { ...blankSupportRequest(), relatedNumber: 'GT-2026-0001、KS-2026-0002' },
    ['GT-2026-0001', 'KS-2026-0002'],
  ],
  ['internal-hand-over', { ...blankInternalHandOver(), relatedNumber: 'TH-2026-0001' }, ['TH-2026-0001']],
];

it.each(cases)('a %s names each record it came from or became, once', (kind, body, numbers) => {
  expect(recordNumbersOf(kind, body)).toEqual(numbers);
});
