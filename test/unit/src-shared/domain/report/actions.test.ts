import { actionsOf, blankReport, isActionOverdue } from '@shared/domain/report';
import { expect, it } from 'vitest';
import { completeReport, withField } from './complete-report';

it('lists everything to be done in the order of the document', () => {
  const list = actionsOf(completeReport());
  expect(list.map(({ discipline }) => discipline).join(' ')).toBe(
    'D0 D3 D3 D3 D3 D6 D6 D6 D6 D7 D7 D7 D7 D7 D7',
  );
  expect(list[0]).toEqual({
    id: 'emergency',
    kind: 'action',
    discipline: 'D0',
    text: '当日 16:00 派 2 人到顾客二工厂对线边 400 件全数挑选，并空运 300 件确认合格品。',
    owner: '周明',
    dueOn: null,
    doneOn: '2026-11-09',
    verifiedOn: null,
  });
  expect(list.at(-1)).toMatchObject({
    discipline: 'D7',
    text: '同类冲孔模 12 副',
    owner: '吴涛',
    dueOn: '2026-12-05',
    doneOn: '2026-12-05',
  });
  expect(new Set(list.map(({ id, text }) => id + text)).size).toBe(list.length);
  expect(actionsOf(blankReport())).toEqual([]);
});

it('an action stands in D5 until it is carried out', () => {
  const open = actionsOf(withField(completeReport(), 'actions.1.doneOn', null))[6];
  expect(open).toMatchObject({ discipline: 'D5', owner: '何静', dueOn: '2026-11-16', doneOn: null });
});

it.each([
  ['2026-11-16', null, '2026-11-16', false],
  ['2026-11-16', null, '2026-11-17', true],
  ['2026-11-16', '2026-11-20', '2026-11-21', false],
  [null, null, '2026-11-21', false],
])('due %s, done %s: on %s overdue is %s', (dueOn, doneOn, day, expected) => {
  expect(isActionOverdue({ dueOn, doneOn }, day)).toBe(expected);
});
