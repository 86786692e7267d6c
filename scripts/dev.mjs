// Opens the program from its sources, reloading as they change: `npm run dev [-- --data DIR]`.
import { takeFlags } from './lib/arguments.mjs';
import { hasDisplay, onVirtualScreen, sandboxArguments } from './lib/display.mjs';
import { run, tools } from './lib/process.mjs';
import { runMain, step } from './lib/report.mjs';
import { setup } from './setup.mjs';

await runMain(async () => {
  const { given, rest } = takeFlags(process.argv.slice(2), ['retry-electron']);
  const electron = await setup({ retryOfficial: given.has('retry-electron') });
  const env = { ...process.env, ELECTRON_EXEC_PATH: electron.executable };
  const noSandbox = sandboxArguments().map((argument) => argument.replace('--no-sandbox', '--noSandbox'));
  const command = [process.execPath, tools.electronVite, 'dev', '--watch', ...noSandbox, '--', ...rest];
  if (hasDisplay()) {
    const [program = '', ...args] = command;
    return (await run(program, args, { env })).code;
  }
  step('dev', 'no display here: running on a virtual screen (Xvfb)');
  return (await run(...onVirtualScreen(command), { env })).code;
});
