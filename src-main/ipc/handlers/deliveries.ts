import { oneAtATime } from '../one-at-a-time';
import type { HandlerParts, HandlersFor } from './parts';

/** Files for customers: drawn to be looked at, then made, kept and written down. */
export const deliveryHandlers = (
  parts: Pick<HandlerParts, 'deliveries' | 'emit'>,
): HandlersFor<'delivery.draw' | 'delivery.words' | 'delivery.create'> => ({
  'delivery.draw': (input) => parts.deliveries().draw(input),
  'delivery.words': (input) => parts.deliveries().words(input),
  'delivery.create': oneAtATime(async (input) => {
    const delivery = await parts.deliveries().create(input);
    parts.emit('store.changed', { areas: ['delivery'], id: delivery.recordId });
    return delivery;
  }),
});
