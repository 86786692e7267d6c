import { basename } from 'node:path';
import { CallFailure } from '../call-failure';
import { openOrSay } from './open-or-say';
import type { HandlerParts, HandlersFor } from './parts';

type Parts = Pick<HandlerParts, 'tokens' | 'shell'>;

/** Files that main itself wrote, by the token the screen got for them. */
export const fileHandlers = ({ tokens, shell }: Parts): HandlersFor<'file.open' | 'file.reveal'> => {
  const pathOf = (token: string): string => {
    const path = tokens.pathOf(token);
    if (path === null) throw new CallFailure('not-found');
    if (!shell.exists(path)) throw new CallFailure('file-missing');
    return path;
  };
  return {
    'file.open': async ({ token }) => {
      const path = pathOf(token);
      await openOrSay(shell, path, basename(path));
      return null;
    },
    'file.reveal': ({ token }) => {
      shell.reveal(pathOf(token));
      return null;
    },
  };
};
