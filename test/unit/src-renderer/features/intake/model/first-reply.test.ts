import { firstReply } from '@renderer/features/intake/model/first-reply';
import { blankComplaint, type Complaint, type StoredComplaint } from '@shared/domain/complaint';
import { describe, expect, it } from 'vitest';

const storedWith = (given: Partial<Complaint>): StoredComplaint => ({
  id: '00000000-0000-4000-8000-00000000000a',
  number: 'KS-2026-0007',
  version: 1,
  registeredAt: '2026-11-20T15:00+08:00',
  registeredBy: '周品管',
  formRevision: '',
  body: { ...blankComplaint(), receivedAt: '2026-11-20T14:40+08:00', statement: '孔位偏移', ...given },
});
const reply = (given: Partial<Complaint>, language: 'zh-CN' | 'en' = 'zh-CN') =>
  firstReply(storedWith(given), null, '示例机械', 'Asia/Shanghai', language);

describe('the first reply to copy', () => {
  it('names number, receipt, owner and the firm that supplies this customer', () => {
    const text = reply({ responsibleDepartment: '技术部', responsiblePerson: '吴技术' });
    for (const part of ['KS-2026-0007', '2026-11-20', '技术部 吴技术', '孔位偏移', '示例机械'])
      expect(text).toContain(part);
  });

  it('repeats the protection that was entered', () => {
    expect(reply({ containment: '在库 320 件已隔离' })).toContain('先行防护：在库 320 件已隔离');
  });

  it('without one says what will be done, never that it was done', () => {
    expect(reply({})).not.toMatch(/已(通知|隔离|转)/);
    expect(reply({ category: 'payment-invoice' })).not.toContain('隔离');
  });

  it('leaves no empty place in either language', () => {
    expect(reply({}, 'en')).toMatch(/^Dear Sir or Madam/);
    for (const language of ['zh-CN', 'en'] as const) expect(reply({}, language)).not.toMatch(/[{}]/);
  });
});
