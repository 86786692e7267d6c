// Files that the screen hands over as bytes, and photos it gets back, through the real bridge of the real window.
import { readdirSync, readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { Desk as Bridge } from '@shared/contract';
import { blue, fromTelephone, green, grey, quarters, red } from '../interop/photos';
import { expect, test } from './fixtures';

interface WithBridge {
  readonly desk: Bridge;
}

const keep = (page: Page, name: string, base64: string) =>
  page.evaluate(
    ([called, content]) => {
      const bytes = Uint8Array.from(atob(content), (sign) => sign.charCodeAt(0));
      return (window as unknown as WithBridge).desk.attachment.keep({ name: called, bytes });
    },
    [name, base64] as const,
  );

test('a photo goes in as bytes under the operator’s name and comes back upright, in a size for the screen', async ({
  page,
}) => {
  const photo = await fromTelephone(await quarters(1600, 1200, [green, grey, red, blue]), 6);
  const kept = await keep(page, '现场.jpg', photo.toString('base64'));
  expect(kept).toMatchObject({
    ok: true,
    value: { name: '现场.jpg', size: photo.length, addedBy: '操作员' },
  });
  if (!kept.ok) return;
  const shown = await page.evaluate(async (id) => {
    const result = await (window as unknown as WithBridge).desk.attachment.picture({ id, edge: 320 });
    if (!result.ok) return result.error.code;
    const { bytes, kind, width, height } = result.value;
    const bitmap = await createImageBitmap(new Blob([new Uint8Array(bytes)], { type: `image/${kind}` }));
    return { kind, width, height, seen: [bitmap.width, bitmap.height] };
  }, kept.value.id);
  expect(shown).toEqual({ kind: 'jpeg', width: 240, height: 320, seen: [240, 320] });
});

test('the process that works pictures may end at any time: the program goes on, and so do the pictures', async ({
  desk,
  page,
}) => {
  const photo = await fromTelephone(await quarters(1600, 1200, [green, grey, red, blue]), 6);
  const kept = await keep(page, '现场.jpg', photo.toString('base64'));
  if (!kept.ok) throw new Error(kept.error.code);
  const widthAt = (edge: number) =>
    page.evaluate(
      async ([id, wanted]) => {
        const result = await (window as unknown as WithBridge).desk.attachment.picture({ id, edge: wanted });
        return result.ok ? result.value.height : result.error.code;
      },
      [kept.value.id, edge] as const,
    );
  expect(await widthAt(320)).toBe(320);
  const workers = pictureProcesses(desk.app.process().pid ?? 0);
  expect(workers).toHaveLength(1);
  for (const pid of workers) process.kill(pid, 'SIGKILL');
  // At once, while the end is not known yet, and again.
  expect(await widthAt(200)).toBe(200);
  expect(await widthAt(120)).toBe(120);
  expect(pictureProcesses(desk.app.process().pid ?? 0)).not.toEqual(workers);
});

/** Processes that a program has begun to work pictures in, by their ids (proc(5)). */
function pictureProcesses(parent: number): readonly number[] {
  const told = (pid: string, file: string): string => {
    try {
      return readFileSync(`/proc/${pid}/${file}`, 'utf8');
    } catch {
      return '';
    }
  };
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => told(pid, 'status').includes(`PPid:\t${parent}\n`))
    .filter((pid) => told(pid, 'cmdline').includes('pictures.js'))
    .map(Number);
}

test('a text that calls itself a photo is kept as a file and refused as a picture; 60 MB are refused at the door', async ({
  page,
}) => {
  const kept = await keep(page, '文字.jpg', Buffer.from('no picture').toString('base64'));
  expect(kept.ok).toBe(true);
  if (!kept.ok) return;
  const codes = await page.evaluate(async (id) => {
    const { attachment } = (window as unknown as WithBridge).desk;
    const bytes = new Uint8Array(60 * 1024 * 1024);
    const answers = [
      await attachment.picture({ id, edge: 320 }),
      await attachment.keep({ name: '录像.mp4', bytes }),
    ];
    return answers.map((answer) => (answer.ok ? 'accepted' : answer.error.code));
  }, kept.value.id);
  expect(codes).toEqual(['not-a-picture', 'too-large']);
});
