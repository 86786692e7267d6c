import { headerFooter } from '@main/export/header-footer';
import {
  bindCase,
  bindRegister,
  bindTransferSlip,
  notoSansSc,
  type PrintContext,
  paginate,
  registerForm,
} from '@shared/forms';
import { describe, expect, test } from 'vitest';
import { contextOf, entryOf, typicalBody } from '../../../interop/samples';

/** Printed on 2026-11-21: A/0 is obsolete, A/1 in force, B/0 planned. */
const context: PrintContext = {
  ...contextOf('zh-CN', 'empty'),
  settings: {
    ...contextOf('zh-CN', 'empty').settings,
    forms: contextOf('zh-CN', 'empty').settings.forms.map((form) => ({
      ...form,
      revisions: [
        ['A/0', '2026-01-01', 'QR-1'],
        ['A/1', '2026-11-15', 'QR-2'],
        ['B/0', '2027-01-01', 'QR-2'],
      ].map(([revision = '', effectiveOn = '', number = '']) => ({
        number,
        revision,
        effectiveOn,
        changeNote: '',
      })),
    })),
  },
};
const blank = (revision?: string) =>
  bindRegister([], { kind: 'blank' }, revision === undefined ? context : { ...context, revision });

describe('a blank print', () => {
  test('carries the revision in force, without a mark', () => {
    const { fields, furniture } = blank();
    expect([fields['head.revision']?.text, fields['head.formNumber']?.text]).toEqual(['A/1', 'QR-2']);
    expect(fields['head.effectiveOn']?.text).toBe('2026-11-15');
    expect(furniture.stateMark).toBe('none');
    expect(blank('A/1').furniture.stateMark).toBe('none');
  });

  test('on an obsolete revision says 作废 in title, header and watermark, on every page', () => {
    const data = blank('A/0');
    expect(data.fields['head.revision']?.text).toBe('A/0');
    expect(data.fields['head.title']?.text).toContain('【作废】');
    expect(data.furniture).toMatchObject({ stateMark: 'void', stateText: '作废', headerLeft: '作废' });
    expect(headerFooter(data.furniture).oddHeader).toContain('作废');
    for (const { cells } of paginate(registerForm, data, notoSansSc()))
      expect(cells.some(({ field, text }) => field === 'head.title' && text.includes('作废'))).toBe(true);
  });

  test('on an obsolete revision cannot be given another mark', () => {
    const state = { ...context, revision: 'A/0', state: 'approved' } as const;
    expect(bindRegister([], { kind: 'blank' }, state).furniture.stateMark).toBe('void');
  });

  test('on a planned revision says 草稿', () => {
    expect(blank('B/0').furniture).toMatchObject({ stateMark: 'draft', stateText: '草稿' });
  });
});

describe("a record's print", () => {
  const entry = entryOf(typicalBody(), 7);
  const input = { ...entry, companyId: null, stored: { ...entry.stored, formRevision: 'A/0' } };

  test('carries number and revision it was made on, and no mark: it is a valid record', () => {
    const { fields, furniture } = bindCase(input, context);
    expect([fields['head.formNumber']?.text, fields['head.revision']?.text]).toEqual(['QR-1', 'A/0']);
    expect(furniture.footerLeft).toContain('A/0');
    expect(furniture.stateMark).toBe('none');
  });

  test('of a transfer slip carries the revision in force when the complaint was registered', () => {
    expect(bindTransferSlip(input, context).fields['head.revision']?.text).toBe('A/0');
  });
});
