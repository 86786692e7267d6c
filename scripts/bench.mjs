// Measures the program: `npm run bench [-- --only start,save,page,records,painted,search,calendar,xlsx,pdf]`. JSON lines on standard output.
import { join } from 'node:path';
import { build } from './build.mjs';
import { optionOf } from './lib/arguments.mjs';
import { onVirtualScreen, sandboxArguments } from './lib/display.mjs';
import { hashOfTree } from './lib/hash.mjs';
import { OUT, ROOT } from './lib/paths.mjs';
import { run } from './lib/process.mjs';
import { runMain, SetupError, toErrors } from './lib/report.mjs';
import { setup } from './setup.mjs';

/** What a kept store depends on. */
const STORE_SOURCES = [
  'src-main/data',
  'src-main/services',
  'src-shared/domain',
  'bench/stores.ts',
  'test/helpers/many-records.ts',
];
const PROGRAM = join(OUT, 'bench', 'program');

await runMain(async () => {
  toErrors();
  const electron = await setup({ forTests: true });
  await build();
  await bundle();
  const sources = (await hashOfTree(ROOT, STORE_SOURCES)).slice(0, 12);
  const only = optionOf(process.argv.slice(2), 'only') ?? '';
  const command = [electron.executable, ...sandboxArguments()];
  const bench = [process.execPath, join(PROGRAM, 'index.js'), sources, only, ...command];
  return (await run(...onVirtualScreen(bench, { withBus: true }))).code;
});

/** The bench runs on the program's sources, bundled as they are for the program itself. */
async function bundle() {
  const { build: buildWithVite } = await import('vite');
  try {
    await buildWithVite({
      configFile: false,
      logLevel: 'error',
      resolve: {
        alias: {
          '@shared': join(ROOT, 'src-shared'),
          '@main': join(ROOT, 'src-main'),
          '@photostructure/sqlite': join(ROOT, 'bench', 'watched-sqlite.ts'),
        },
      },
      build: { ssr: join(ROOT, 'bench', 'index.ts'), outDir: PROGRAM, target: 'node20', minify: false },
    });
  } catch (error) {
    throw new SetupError(`The bench could not be built: ${error instanceof Error ? error.message : error}`);
  }
}
