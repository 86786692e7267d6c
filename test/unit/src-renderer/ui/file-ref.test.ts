import { blankContact, blankCustomer, blankPart } from '@shared/domain/customer';
import { describe, expect, it } from 'vitest';
import {
  type CustomerRef,
  customerFrom,
  customerRefOf,
  leaveRef,
  partFrom,
  partRefOf,
  takeRef,
} from '../../../../src-renderer/ui/file-ref';

const typed: CustomerRef = {
  id: null,
  name: ' 甬城汽车 ',
  code: 'YC',
  plant: '一厂',
  contactName: '王工',
  contactPhone: '',
  supplierCode: '',
};
const file = (id: string, { code = '', ...contact }: { code?: string; name?: string; phone?: string }) =>
  customerRefOf(
    {
      id,
      version: 1,
      body: {
        ...blankCustomer('甬城汽车'),
        code,
        contacts: [{ ...blankContact(crypto.randomUUID()), ...contact }],
      },
    },
    '2026-11-21',
  );

describe('a file made in place', () => {
  it('takes everything already typed', () => {
    expect(customerFrom(typed)).toMatchObject({
      name: '甬城汽车',
      code: 'YC',
      plant: '一厂',
      contacts: [{ name: '王工' }],
    });
    const part = {
      partId: null,
      partName: '支架',
      partNumber: 'P-1',
      customerPartNumber: 'C-9',
      vehicleModel: 'X3',
    };
    expect(partFrom(part, null)).toMatchObject({
      name: '支架',
      number: 'P-1',
      customerPartNumber: 'C-9',
      vehicleModel: 'X3',
    });
  });
});

describe('a chosen file', () => {
  it('never blanks what was typed', () => {
    const taken = takeRef(typed, null, file('a', { phone: '0574' }));
    expect(taken).toMatchObject({
      id: 'a',
      code: 'YC',
      plant: '一厂',
      contactName: '王工',
      contactPhone: '0574',
    });
  });

  it('takes with it what the file before had given', () => {
    const before = file('a', { code: 'A-1', name: '张工' });
    const standing = { ...before, contactPhone: '138' };
    const taken = takeRef(standing, before, file('b', { code: 'B-1' }));
    expect(taken).toMatchObject({ id: 'b', code: 'B-1', contactName: '', contactPhone: '138' });
  });

  it('leaves only what was typed when the name is changed away from it', () => {
    const before = file('a', { code: 'A-1', name: '张工' });
    const left = leaveRef({ ...before, contactPhone: '138' }, before);
    expect(left).toMatchObject({ code: '', contactName: '', contactPhone: '138' });
  });

  it('keeps a part’s typed number', () => {
    const standing = {
      partId: null,
      partName: '支架',
      partNumber: 'P-1',
      customerPartNumber: '',
      vehicleModel: '',
    };
    const taken = takeRef(standing, null, partRefOf({ id: 'p', version: 1, body: blankPart('支架') }));
    expect(taken).toMatchObject({ partId: 'p', partNumber: 'P-1' });
  });
});
