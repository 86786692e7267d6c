import { expect, it, vi } from 'vitest';
import type { HandlerParts } from '../../../../src-main/ipc/handlers/parts';
import { recordHandlers, signedChanges } from '../../../../src-main/ipc/handlers/records';

const idOfRecord = '00000000-0000-4000-8000-0000000000a1';

/** The handlers over records that answer every call; what they told the screens. */
function told() {
  const emit = vi.fn();
  const answering = new Proxy({}, { get: () => async () => ({}) });
  const parts = { records: () => answering, emit } as unknown as HandlerParts;
  return { handlers: recordHandlers(parts), emit };
}

it('what becomes a complaint is told once, with all that it touched: nothing is asked for twice', async () => {
  const { handlers, emit } = told();
  await handlers['visit.complain']({ id: idOfRecord } as never);
  expect(emit.mock.calls).toEqual([['store.changed', { areas: ['record', 'complaint'], id: idOfRecord }]]);
});

it('what only reads is told to nobody', async () => {
  const { handlers, emit } = told();
  await handlers['record.get']({ id: idOfRecord } as never);
  expect(emit).not.toHaveBeenCalled();
});

it('a date moved in the calendar is told to the screens, and needs a name for the history', async () => {
  const { handlers, emit } = told();
  await handlers['dated.move']({ key: 'record:1:a' } as never);
  expect(emit.mock.calls).toEqual([['store.changed', { areas: ['record', 'complaint'], id: null }]]);
  expect(signedChanges).toContain('dated.move');
});
