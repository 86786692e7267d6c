import type { DatedThing } from '@shared/domain/dated';

/** A thing due on a day; open, of nobody, unless said otherwise. */
export const thing = (day: string, rest: Partial<DatedThing> = {}): DatedThing => ({
  key: `record:1:${day}`,
  what: 'answer',
  source: 'communication',
  recordId: '1',
  number: 'GT-2026-0001',
  customerName: '甲方',
  text: '',
  owner: '',
  department: '',
  due: day,
  day,
  isProvisional: false,
  earliest: null,
  done: null,
  isProven: true,
  isOpen: true,
  isOurs: false,
  fixedBy: 'promised',
  ...rest,
});
