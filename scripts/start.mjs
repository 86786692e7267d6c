// Opens the program: `npm start [-- --data DIR]`. Sets up and builds first; what it does not know goes to the program.
import { build } from './build.mjs';
import { takeFlags } from './lib/arguments.mjs';
import { hasDisplay, onVirtualScreen, sandboxArguments } from './lib/display.mjs';
import { ROOT } from './lib/paths.mjs';
import { run } from './lib/process.mjs';
import { runMain, step } from './lib/report.mjs';
import { setup } from './setup.mjs';

await runMain(async () => {
  const { given, rest } = takeFlags(process.argv.slice(2), ['retry-electron', 'force']);
  const electron = await setup({ retryOfficial: given.has('retry-electron') });
  await build({ force: given.has('force') });
  const command = [electron.executable, ...sandboxArguments(), ROOT, ...rest];
  if (hasDisplay()) {
    const [program = '', ...args] = command;
    return (await run(program, args)).code;
  }
  step('start', 'no display here: running on a virtual screen (Xvfb), nothing will be seen; Ctrl+C ends it');
  return (await run(...onVirtualScreen(command))).code;
});
