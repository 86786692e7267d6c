// A long export in the real window: it says how far it is, and stops at once when told to.
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Desk as Bridge, Events } from '@shared/contract';
import { demoNow, seedDemoRecords } from '../helpers/demo';
import { expect, seedWith, test } from './fixtures';

test.use({ now: demoNow, seed: seedWith((folder) => seedDemoRecords(folder, 1500)) });

test('a long register shows its progress; cancelled, it leaves no file', async ({ desk, page }) => {
  const target = join(desk.dataFolder, '台账.pdf');
  await desk.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath });
  }, target);
  const { progress, outcome, took } = await page.evaluate(async () => {
    const { desk } = window as unknown as { readonly desk: Bridge };
    const steps: Events['job.progress'][] = [];
    let cancelledAt = 0;
    return new Promise<{
      readonly progress: readonly Events['job.progress'][];
      readonly outcome: Events['job.ended']['outcome'];
      readonly took: number;
    }>((done) => {
      desk.on('job.progress', (step) => {
        steps.push(step);
        if (steps.length !== 2) return;
        cancelledAt = performance.now();
        void desk.job.cancel({ jobId: step.jobId });
      });
      desk.on('job.ended', (ended) =>
        done({ progress: steps, outcome: ended.outcome, took: performance.now() - cancelledAt }),
      );
      const scope = { kind: 'filter', filter: {} } as const;
      void desk.export.start({ request: { form: 'RTSP01-01', format: 'pdf', language: 'zh-CN', scope } });
    });
  });
  expect(outcome).toEqual({ kind: 'cancelled' });
  expect(progress.length).toBeGreaterThanOrEqual(2);
  expect(took).toBeLessThan(1_000);
  const left = await readdir(desk.dataFolder);
  expect(left.filter((name) => name.endsWith('.pdf') || name.endsWith('.tmp'))).toEqual([]);
});
