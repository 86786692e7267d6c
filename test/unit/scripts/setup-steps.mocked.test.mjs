// What a person reads while the clone is made ready: one line a step, in order.
import { expect, it, vi } from 'vitest';

vi.mock('../../../scripts/lib/packages.mjs', () => ({ ensurePackages: async () => 'up to date' }));
vi.mock('../../../scripts/lib/system.mjs', () => ({ ensureSystem: async () => 'all there' }));
vi.mock('../../../scripts/electron-runtime.mjs', async (original) => ({
  ...(await original()),
  ensureElectron: async () => ({ executable: '/x/electron', version: '45.4.1', source: 'official' }),
}));

it('says one line for each step, with what came of it', async () => {
  const said = vi.spyOn(console, 'log').mockReturnValue(undefined);
  const { setup } = await import('../../../scripts/setup.mjs');
  expect(await setup()).toMatchObject({ version: '45.4.1' });
  const lines = said.mock.calls.map((call) => call.join(' '));
  expect(lines).toEqual([
    `[node] ${process.versions.node}`,
    '[packages] up to date',
    '[system] all there',
    '[electron] Electron 45.4.1 (the official binary)',
  ]);
  said.mockRestore();
});
