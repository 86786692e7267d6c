import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createLogger } from '../../../../src-main/platform/log';

let folder = '';
const logger = (maxBytes?: number) =>
  createLogger({
    folder,
    folders: { home: '/people/someone' },
    now: () => 0,
    generations: 2,
    ...(maxBytes === undefined ? {} : { maxBytes }),
  });
const lines = async () =>
  (await readFile(join(folder, 'desk.log'), 'utf8'))
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'customer-desk-'));
});

afterEach(async () => {
  vi.restoreAllMocks();
  await rm(folder, { recursive: true, force: true });
});

describe('the log', () => {
  it('gives every trouble an id that finds its line', async () => {
    const log = logger();
    const id = log.warn('call-refused', { channel: 'complaint.save', code: 'bad-input' });
    expect(id).toMatch(/^[0-9A-F]{10}$/);
    expect(await lines()).toEqual([
      {
        at: '1970-01-01T00:00:00.000Z',
        level: 'warn',
        event: 'call-refused',
        id,
        channel: 'complaint.save',
        code: 'bad-input',
      },
    ]);
  });

  it('keeps where an error came from, without what it said about people', async () => {
    logger().error('call-failed', {}, new Error('UNIQUE failed for 王敏 at /people/someone/x'));
    const [line] = await lines();
    expect(line).toMatchObject({ cause: 'Error', message: 'UNIQUE failed for <text> at <home>/x' });
    expect(line?.stack).toContain('log.test');
  });

  it('puts a full file aside and keeps a few', async () => {
    const log = logger(200);
    for (let count = 0; count < 20; count += 1) log.info('tick', { count });
    expect((await readdir(folder)).toSorted()).toEqual(['desk.1.log', 'desk.2.log', 'desk.log']);
  });

  it('stops nothing when it cannot be written', () => {
    const written = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    const log = createLogger({ folder: '/dev/null/logs', folders: {}, now: () => 0 });
    expect(log.warn('call-refused')).toMatch(/^[0-9A-F]{10}$/);
    expect(written).toHaveBeenCalledOnce();
  });
});
