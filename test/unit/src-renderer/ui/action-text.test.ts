import { actionText } from '@renderer/ui/action-text';
import { textsOf } from '@shared/text';
import { expect, it } from 'vitest';

it.each([
  [{ kind: 'action', discipline: 'D5', text: '加装防错' }, '加装防错'],
  [{ kind: 'answer', discipline: 'D4', text: '' }, '任务表答复：D4 原因'],
  [{ kind: 'answer', discipline: 'D5', text: '加装防错' }, '任务表答复：措施：加装防错'],
] as const)('%j is said as %s', (row, said) => {
  expect(actionText(row, textsOf('zh-CN'))).toBe(said);
});
