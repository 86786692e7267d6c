import { CallFailure } from '../call-failure';
import type { HandlerParts } from './parts';

/** Opens a file with the program the PC has for it. @throws CallFailure `no-program` naming the file when none opened it */
export async function openOrSay(shell: HandlerParts['shell'], path: string, name: string): Promise<void> {
  await shell.open(path).catch(() => {
    throw new CallFailure('no-program', { file: name });
  });
}
