// Drives the real program through every screen and leaves pictures and exports in out/tour: `npm run tour`.
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from './build.mjs';
import { onVirtualScreen } from './lib/display.mjs';
import { OUT } from './lib/paths.mjs';
import { run, tools } from './lib/process.mjs';
import { runMain, step } from './lib/report.mjs';
import { setup } from './setup.mjs';

await runMain(async () => {
  await setup({ forTests: true });
  await build();
  const folder = join(OUT, 'tour');
  await rm(folder, { recursive: true, force: true });
  const env = {
    ...process.env,
    CUSTOMER_DESK_TOUR_DIR: folder,
    CUSTOMER_DESK_REPORT: join(OUT, 'test-results', 'tour.json'),
  };
  const playwright = [process.execPath, tools.playwright, 'test', '--project=tour', ...process.argv.slice(2)];
  const { code } = await run(...onVirtualScreen(playwright, { withBus: true }), { env });
  step('tour', code === 0 ? `pictures and exports are in ${folder}` : 'failed');
  return code;
});
