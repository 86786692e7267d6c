import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  defaultWindowState,
  fitToScreens,
  readWindowState,
  type WindowState,
  writeWindowState,
} from '../../../../src-main/platform/window-state';

const primary = { x: 0, y: 0, width: 1920, height: 1040 };
const left = { x: -1366, y: 100, width: 1366, height: 728 };
const at = (x: number | null, y: number | null, width = 1200, height = 700): WindowState => ({
  x,
  y,
  width,
  height,
  isMaximized: false,
});

describe("where a window may open on today's screens", () => {
  it.each<[string, WindowState, WindowState]>([
    ['keeps its place', at(100, 50), at(100, 50)],
    ['keeps its place on a second screen', at(-1300, 120), at(-1300, 120)],
    ['may hang over the edge while its title can be taken hold of', at(1700, 900), at(1700, 900)],
    ['is placed anew when its screen is gone', at(4000, 50), at(null, null)],
    ['is placed anew when its title lies above every screen', at(100, -60), at(null, null)],
    ['is placed anew when only a sliver would be seen', at(1900, 50), at(null, null)],
    ['is cut down to its screen', at(-1366, 100, 1900, 1000), at(-1366, 100, 1366, 728)],
    [
      'is cut down to the first screen when it has no place',
      at(null, null, 9000, 9000),
      at(null, null, 1920, 1040),
    ],
  ])('%s', (_what, state, fitted) => {
    expect(fitToScreens(state, [primary, left])).toEqual(fitted);
  });

  it('stays as it was when there is no screen at all', () => {
    expect(fitToScreens(at(5, 5), [])).toEqual(at(5, 5));
  });
});

describe('the remembered place', () => {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'customer-desk-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('comes back as it was saved, with no other file left', async () => {
    const file = join(folder, 'shell', 'window.json');
    writeWindowState(file, { ...at(1, 2), isMaximized: true });
    expect(readWindowState(file)).toEqual({ ...at(1, 2), isMaximized: true });
    expect(await readdir(join(folder, 'shell'))).toEqual(['window.json']);
  });

  it.each([
    '',
    'null',
    '{}',
    '{"x":0,"y":0,"width":"1","height":1,"isMaximized":false}',
    '{"x":0,"y":0,"width":1e9',
  ])('is the usual one when the file holds %j', async (content) => {
    const file = join(folder, 'window.json');
    await writeFile(file, content);
    expect(readWindowState(file)).toEqual(defaultWindowState);
  });
});
