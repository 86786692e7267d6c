import { spawn } from 'node:child_process';
import { smallestScreen } from './electron';

/** A screen that nobody sees, as X knows it. */
export interface Screen {
  /** For the variable DISPLAY, e.g. `:99`. */
  readonly display: string;
  close(): void;
}

/** Opens a screen under the first free number [linux]; fails with what the server said when it cannot. */
export async function openScreen(): Promise<Screen> {
  const { width, height } = smallestScreen;
  const size = `${width}x${height}x24`;
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', size, '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
  });
  const said: string[] = [];
  server.stderr?.on('data', (chunk: Buffer) => said.push(chunk.toString()));
  const number = await new Promise<string>((resolve, reject) => {
    server.once('error', reject);
    server.once('exit', () => reject(new Error(`No screen: ${said.join('')}`)));
    server.stdio[3]?.once('data', (chunk: Buffer) => resolve(chunk.toString().trim()));
  });
  return { display: `:${number}`, close: () => void server.kill() };
}
