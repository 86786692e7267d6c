import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { loadOfficialYears, openPreferences, openStore } from '@main/data';
import { createServices } from '@main/services';
import type { Desk as Bridge, Events } from '@shared/contract';
import { epochOf } from '@shared/domain/calendar';
import { blankReport } from '@shared/domain/report';
import { defaultSettings } from '@shared/domain/settings';
import sharp from 'sharp';
import { type Colour, fromTelephone, green, quarters, red } from '../interop/photos';
import { checkStructure, textOf } from '../interop/tools';
import { answerDialogs } from './dialogs';
import { expect, seedWith, test } from './fixtures';

/** A record's photos through the real program: its own export thread, with the picture library as Electron loads it. */

const run = promisify(execFile);
const now = '2026-11-20T15:10+08:00';

/** What a telephone calls HEIC, whatever the file is named. */
const heic = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic'), Buffer.alloc(400)]);

/** An 8D report with a photo all red, one all green and turned, and one that nobody can open. */
async function keepReport(folder: string): Promise<void> {
  const clock = { now: () => epochOf(now) };
  const store = await openStore({ folder, clock });
  try {
    const preferences = await openPreferences({ folder, clock, appVersion: 'test' });
    const calendarYears = loadOfficialYears(resolve(import.meta.dirname, '../../resources/calendar'));
    const services = createServices({ store, preferences, calendarYears, ids: { next: randomUUID } });
    const roles = defaultSettings.people[0]?.roles ?? [];
    const context = { operator: { id: randomUUID(), name: '操作员', roles }, clock };
    await services.start(context);
    const files = {
      '正面.jpg': await fromTelephone(await quarters(1200, 900, [red, red, red, red]), 1),
      '背面.jpg': await fromTelephone(await quarters(1200, 900, [green, green, green, green]), 6),
      '侧面.jpg': heic,
    };
    const paths = Object.keys(files).map((name) => join(folder, name));
    for (const [index, bytes] of Object.values(files).entries()) await writeFile(paths[index] ?? '', bytes);
    const { attachments } = await services.attachments.add(context, paths);
    const photos = attachments.map(({ id, name }) => ({
      id: randomUUID(),
      attachmentId: id,
      caption: name,
      marks: [],
      isInternal: false,
      discipline: 'D2' as const,
    }));
    const body = { ...blankReport(), title: '滑轨异响', photos };
    await services.records.register(context, { kind: 'report', token: randomUUID(), body });
    reportId = (await services.records.pick('report', null)).stored.id;
  } finally {
    await store.close();
  }
}

let reportId = '';

/** Share of a page's points that are nearly of a colour. */
async function shareOf(colour: Colour, png: string): Promise<number> {
  const { data } = await sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  let near = 0;
  for (let at = 0; at < data.length; at += 3) {
    if (colour.every((part, index) => Math.abs(part - (data[at + index] ?? 0)) < 45)) near += 1;
  }
  return (near * 3) / data.length;
}

test.use({ now, seed: seedWith(keepReport) });

test('the photos of a record stand in its PDF; one that cannot be read is told with its cause', async ({
  desk,
  page,
}) => {
  const file = join(desk.dataFolder, '8D.pdf');
  await answerDialogs(desk, file);
  const { outcome } = await page.evaluate(async (recordId) => {
    const { desk: bridge } = window as unknown as { readonly desk: Bridge };
    return new Promise<Events['job.ended']>((done) => {
      bridge.on('job.ended', done);
      const record = { form: 'record', code: '8D', recordId, isInternal: false, recipient: 0 } as const;
      void bridge.export.start({ request: { ...record, format: 'pdf', language: 'zh-CN' } });
    });
  }, reportId);
  expect(outcome).toMatchObject({
    kind: 'done',
    unreadablePhotos: [{ name: '侧面.jpg', fault: 'heic' }],
  });
  await checkStructure(file);
  const { stdout } = await run('pdfimages', ['-list', file]);
  const pictures = stdout.split('\n').filter((line) => / image /.test(line));
  expect(pictures).toHaveLength(2);
  const number = /^\s*(\d+)/.exec(pictures[0] ?? '')?.[1] ?? '';
  const target = join(desk.dataFolder, 'page');
  await run('pdftoppm', ['-png', '-r', '40', '-f', number, '-l', number, '-singlefile', file, target]);
  for (const colour of [red, green]) expect(await shareOf(colour, `${target}.png`)).toBeGreaterThan(0.02);
  expect(await textOf(file)).toContain('照片无法读取');
});

test('the preview names the photo that cannot be read', async ({ page }) => {
  const answer = await page.evaluate(async (recordId) => {
    const { desk: bridge } = window as unknown as { readonly desk: Bridge };
    const record = { form: 'record', code: '8D', recordId, isInternal: false, recipient: 0 } as const;
    const drawn = await bridge.preview.draw({ request: { ...record, format: 'pdf', language: 'zh-CN' } });
    return drawn.ok ? drawn.value.unreadablePhotos : drawn.error;
  }, reportId);
  expect(answer).toEqual([{ name: '侧面.jpg', fault: 'heic' }]);
});
