import { basename } from 'node:path';
import { CallFailure } from '../call-failure';
import { oneAtATime } from '../one-at-a-time';
import type { HandlerParts, HandlersFor } from './parts';

/** Files for customers: drawn to be looked at, then made, kept and written down. */
export const deliveryHandlers = (
  parts: Pick<HandlerParts, 'deliveries' | 'dialogs' | 'emit' | 'places' | 'tokens'>,
): HandlersFor<
  'delivery.draw' | 'delivery.words' | 'delivery.create' | 'delivery.folder' | 'delivery.save'
> => ({
  'delivery.draw': (input) => parts.deliveries().draw(input),
  'delivery.words': (input) => parts.deliveries().words(input),
  'delivery.create': oneAtATime(async (input) => {
    const delivery = await parts.deliveries().create(input);
    parts.emit('store.changed', { areas: ['delivery'], id: delivery.recordId });
    return delivery;
  }),
  'delivery.folder': oneAtATime(async () => {
    const { dialogs, places, tokens } = parts;
    const path = await dialogs.chooseFolder(places.exportFolder());
    return { folder: path === null ? null : { token: tokens.issue(path), path } };
  }),
  'delivery.save': oneAtATime(async ({ deliveryId, folder: token }) => {
    const { places, tokens } = parts;
    const folder = tokens.pathOf(token);
    if (folder === null) throw new CallFailure('not-found');
    const { delivery, copies } = await parts.deliveries().save({ deliveryId }, folder);
    const [first] = copies;
    if (first !== undefined) places.rememberExport(first.path);
    parts.emit('store.changed', { areas: ['delivery'], id: delivery.recordId });
    return {
      folder,
      copies: copies.map(({ path, sha256 }) => ({ name: basename(path), sha256, token: tokens.issue(path) })),
    };
  }),
});
