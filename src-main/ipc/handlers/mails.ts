import { oneAtATime } from '../one-at-a-time';
import type { HandlerParts, HandlersFor } from './parts';

type Parts = Pick<HandlerParts, 'mails' | 'shell' | 'tokens' | 'places' | 'emit'>;

/** Mail drafts: written where the person saved last, opened with the PC's own mail program. */
export const mailHandlers = (parts: Parts): HandlersFor<'mail.draft'> => ({
  'mail.draft': oneAtATime(async (input) => {
    const { shell, tokens, places } = parts;
    const { path, delivery, size, isLarge } = await parts.mails().draft(input, places.exportFolder());
    parts.emit('store.changed', { areas: ['delivery'], id: delivery.recordId });
    // The draft is there whatever the mail program does: the panel says how to go on by hand.
    const isOpened = await shell.open(path).then(
      () => true,
      () => false,
    );
    return { token: tokens.issue(path), path, delivery, size, isLarge, isOpened };
  }),
});
