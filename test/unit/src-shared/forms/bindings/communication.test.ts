import { blankCommunication, type Communication } from '@shared/domain/feedback';
import { defaultSettings } from '@shared/domain/settings';
import { bindCommunication } from '@shared/forms/bindings/communication';
import { expect, it } from 'vitest';

const printed = (change: Partial<Communication>, language: 'zh-CN' | 'en' = 'zh-CN'): string | undefined =>
  bindCommunication(
    { record: { ...blankCommunication(), ...change } },
    { language, settings: defaultSettings, printedAt: '2026-11-21T14:03+08:00', printedBy: '周明', now: 0 },
  ).fields.remarks?.text;

const change: Partial<Communication> = {
  remarks: '周一再联系。',
  coordinatedAt: '2026-11-16T07:00+00:00',
  callBack: { ...blankCommunication().callBack, dueOn: '2026-11-25' },
  sourceNumber: 'GHJH-2026-0001',
  questionNumber: 'WD-2026-0002',
};

it('the card says under its remarks what has no row of its own, each by its name', () => {
  expect(printed(change)?.split('\n')).toEqual([
    '周一再联系。',
    '部门协调完成时间 2026-11-16 15:00',
    '约定回访日 2026-11-25',
    'GHJH-2026-0001',
    'WD-2026-0002',
  ]);
  expect(printed(change, 'en')).toContain('Departments agreed at 2026-11-16 15:00');
  expect(printed({ remarks: '周一再联系。' })).toBe('周一再联系。');
  expect(printed({})).toBe('');
});
