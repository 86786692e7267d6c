import { blankEscape, blankEscapeCustomer, type EscapeEvent } from '@shared/domain/escape';
import { blankRange } from '@shared/domain/notice';

export const id = (at: number): string => `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`;

export const at = (time: string): string => `2026-11-20T${time}+08:00`;

export const customer = (row: number, name: string) => ({ ...blankEscapeCustomer(id(row)), name });

export const row = (number: number, owner: number | null, batch: string, suspectQuantity: number | null) => ({
  ...blankRange(id(number), owner === null ? null : id(owner)),
  batch,
  suspectQuantity,
  whereabouts: owner === null ? ('our-stock' as const) : ('customer-stock' as const),
});

/** Two customers with batches of their own, and what stayed at home. */
export const event: EscapeEvent = {
  ...blankEscape(),
  subject: '螺母扭矩不足',
  product: { name: '支架总成', number: 'DF-3102' },
  discovery: { at: at('10:15'), place: '成品检验', way: '出货抽检' },
  event: '破坏扭矩低于规定值',
  owner: '李强',
  customers: [
    { ...customer(1, '甬东汽车底盘'), customerPartNumber: '5Q0-199', supplierCode: 'S-20417' },
    { ...customer(2, '浙西悬架'), customerPartNumber: 'ZX-77', complaintNumber: 'KS-2026-0009' },
  ],
  ranges: [
    { ...row(11, 1, '261118-1', 800), deliveryNote: 'SH-01' },
    { ...row(12, 2, '261118-3', 240), deliveryNote: 'SH-07' },
    row(13, null, '261118-2', 640),
  ],
};
