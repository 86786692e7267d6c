import type { HandlerParts, HandlersFor } from './parts';

/** The plant's mail server: how it stands, its password, a try without a mail. */
export const outboxHandlers = ({
  outbox,
}: Pick<HandlerParts, 'outbox'>): HandlersFor<
  'outbox.state' | 'outbox.now' | 'outbox.password' | 'outbox.test'
> => ({
  'outbox.state': () => outbox.state(),
  'outbox.now': () => outbox.now(),
  'outbox.password': (input) => outbox.give(input),
  'outbox.test': async (input) => ({ problem: await outbox.test(input) }),
});
