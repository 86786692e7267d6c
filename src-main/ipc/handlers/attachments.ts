import { isViewable } from '../../platform/shell';
import { oneAtATime } from '../one-at-a-time';
import { openOrSay } from './open-or-say';
import type { HandlerParts, HandlersFor } from './parts';

type Parts = Pick<HandlerParts, 'dialogs' | 'shell' | 'lender' | 'attachments'>;

/** Files kept with a complaint: chosen in the system's dialog, opened as a copy under their own name. */
export const attachmentHandlers = (
  parts: Parts,
): HandlersFor<'attachment.pick' | 'attachment.open' | 'template.pick' | 'customerTemplate.pick'> => {
  const { dialogs, shell, lender } = parts;
  return {
    'attachment.pick': oneAtATime(async () => {
      const service = parts.attachments();
      const paths = await dialogs.chooseFiles();
      return paths.length === 0 ? { attachments: [], refused: [] } : service.add(paths);
    }),
    'template.pick': oneAtATime(async ({ code }) => {
      const service = parts.attachments();
      const path = await dialogs.chooseWorkbook();
      return { reading: path === null ? null : await service.loadTemplate(code, path) };
    }),
    'customerTemplate.pick': oneAtATime(async (input) => {
      const service = parts.attachments();
      const path = await dialogs.chooseWorkbook('customers');
      return { reading: path === null ? null : await service.loadCustomerTemplate(input, path) };
    }),
    'attachment.open': async ({ id }) => {
      const { path, name } = await parts.attachments().fileOf(id);
      const copy = await lender.lend(path, name);
      // What could run as a program is shown in its folder, where the person decides.
      if (isViewable(copy)) await openOrSay(shell, copy, name);
      else shell.reveal(copy);
      return null;
    },
  };
};
