import { createEnvironmentLoader } from '@main/services/environment';
import type { Input } from '@shared/contract';
import { beforeAll, describe, expect, it } from 'vitest';
import { fillWithReports } from '../../../helpers/many-records';
import { timeOf } from '../../../helpers/quickest';
import { calendarYears, type TestDesk } from '../../support/desk';
import { filledDesk, filterBar, many, offsets, pageBar } from '../../support/many';

const actionsEach = 8;

let desk: TestDesk;
beforeAll(async () => {
  const load = createEnvironmentLoader(calendarYears);
  const filled = await filledDesk(({ store }) =>
    fillWithReports(store, load, { count: many / actionsEach, actionsEach }),
  );
  desk = filled.desk;
  return filled.close;
}, 180_000);

const ask = (query: Partial<Input<'action.page'>>) =>
  desk.call('action.page', { offset: 0, limit: 100, ...query });

describe('a list of 20,000 actions', () => {
  it('shows any page at once, open ones first by what is due first', async () => {
    for (const offset of offsets) {
      const time = await timeOf(async () => {
        const { actions, total } = await ask({ offset });
        expect([actions.length, total]).toEqual([100, many]);
      });
      expect(time, `from ${offset}`).toBeLessThan(pageBar);
    }
    const [first, last] = [await ask({ limit: 1 }), await ask({ offset: many - 1, limit: 1 })];
    expect(first.actions[0]).toMatchObject({ doneOn: null, isOverdue: true });
    expect(last.actions[0]?.doneOn).not.toBeNull();
  });

  it.each<[string, Partial<Input<'action.page'>>]>([
    ['what is open', { isOpen: true }],
    ['what is done', { isOpen: false }],
    ['what is overdue', { isOverdue: true }],
    ['an owner', { owner: '张业务' }],
    ['days', { dueFrom: '2024-03-01', dueTo: '2024-03-31' }],
    ['an owner and what is overdue', { owner: '李业务', isOverdue: true }],
  ])('is filtered by %s at once', async (_, query) => {
    const { total } = await ask(query);
    expect(total).toBeGreaterThan(0);
    expect(total).toBeLessThan(many);
    expect(await timeOf(() => ask(query))).toBeLessThan(filterBar);
  });
});
