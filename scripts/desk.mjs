// The desk without a window: `npm run -s desk -- COMMAND [options]`, see docs/desk.md. Builds first when out/ is missing or
// stale. Standard output belongs to the command alone; what the building has to say goes to standard error.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isFresh } from './build.mjs';
import { arePackagesFresh } from './lib/packages.mjs';
import { OUT, ROOT } from './lib/paths.mjs';
import { runMain } from './lib/report.mjs';
import { checkNode } from './setup.mjs';

/** As `desk` itself: could not do it. */
const FAILED = 2;

await runMain(async () => {
  checkNode(process.versions.node);
  const isReady = (await arePackagesFresh()) && (await isFresh());
  if (!prepare(isReady)) return FAILED;
  // npm runs its scripts in the root folder; paths on the command line are meant from where the person stands.
  const { npm_lifecycle_event: script, INIT_CWD: origin } = process.env;
  if (script === 'desk' && origin !== undefined) process.chdir(origin);
  await import(pathToFileURL(join(OUT, 'main', 'cli.js')).href);
  return Number(process.exitCode);
});

/** @param {boolean} isUpToDate */
function prepare(isUpToDate) {
  if (isUpToDate) return true;
  const build = [join(ROOT, 'scripts', 'build.mjs'), '--headless'];
  return spawnSync(process.execPath, build, { cwd: ROOT, stdio: ['ignore', 2, 2] }).status === 0;
}
