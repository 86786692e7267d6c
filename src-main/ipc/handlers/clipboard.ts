import type { HandlerParts, HandlersFor } from './parts';

export const clipboardHandlers = ({
  shell,
}: Pick<HandlerParts, 'shell'>): HandlersFor<'clipboard.write'> => ({
  'clipboard.write': async ({ text }) => {
    await shell.copyText(text);
    return null;
  },
});
