import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { chainHead, openStore } from '@main/data';
import {
  type BackupManifest,
  type BackupRequest,
  proveBackup,
  type RestoreRequest,
  readManifest,
  restoreBackup,
  writeBackup,
} from '@main/data/backup';
import { zip } from '@main/export/zip';
import { noteRestore } from '@main/services';
import { describe, expect, it } from 'vitest';
import { unzipBytes } from '../../../helpers/zip';
import { fileIn, openDesk, operator, register, type TestDesk } from '../../support/desk';
import { tempFolder } from '../../support/temp';

const password = '滑轨-2026-质量';
const photo = Buffer.alloc(3_000_000, '毛刺照片');
const clock = { now: () => Date.parse('2026-11-24T02:00:00Z') };

/** A desk with a complaint that names a file of some megabytes, and this PC's preferences. */
async function deskWithFile(folder = tempFolder()): Promise<TestDesk & { readonly sha256: string }> {
  const desk = await openDesk({ folder });
  await desk.call('preferences.save', {
    language: 'en',
    printing: { tested: ['车间打印机'], byForm: {} },
    startsWithSystem: true,
    secondBackup: { folder: 'E:\\备份', at: null },
  });
  const { attachments } = await desk.services.attachments.add(desk.context, [
    fileIn(desk, '毛刺.bin', photo),
  ]);
  await register(desk, { attachmentIds: attachments.map(({ id }) => id) });
  return { ...desk, sha256: hashOf(photo) };
}

const backUp = async (
  { store }: Pick<TestDesk, 'store'>,
  change: Partial<BackupRequest> = {},
): Promise<{ readonly path: string; readonly manifest: BackupManifest }> => {
  const target = join(tempFolder(), '顾客服务台 备份.deskbackup');
  const usual = {
    store,
    target,
    password: null,
    reason: 'asked',
    now: clock.now(),
    program: 'test',
  } as const;
  const manifest = await writeBackup({ ...usual, ...change });
  return { path: change.target ?? target, manifest };
};

const prove = (path: string, given: string | null = null): Promise<BackupManifest> =>
  proveBackup(path, { password: given, work: tempFolder() });

/** As the program does it. */
const note: RestoreRequest['note'] = (store, exchange) => noteRestore(store, { operator, clock }, exchange);

const putBack = (folder: string, source: string, given: string | null = null) =>
  restoreBackup({ folder, source, password: given, clock, note });

const numbersIn = async (desk: TestDesk): Promise<readonly string[]> => {
  const { rows } = await desk.call('complaint.page', {
    filter: {},
    sort: { key: 'number', descending: false },
    offset: 0,
    limit: 1000,
  });
  return rows.map(({ number }) => number);
};

const expectSound = async (desk: TestDesk): Promise<void> => {
  expect((await desk.services.verify()).flatMap(({ defects }) => defects)).toEqual([]);
};

describe('a backup', () => {
  it('brings everything to another PC: records, history, attachments, and preferences without what belongs to the old PC', async () => {
    const desk = await deskWithFile();
    const { path, manifest } = await backUp(desk);
    expect(manifest).toMatchObject({
      reason: 'asked',
      counts: { complaints: 1, attachments: 1 },
      faulty: [],
      madeAt: '2026-11-24T02:00:00.000Z',
    });
    const folder = join(tempFolder(), '另一台 电脑');
    const restored = await putBack(folder, path);
    expect(restored).toMatchObject({ aside: null, heldMails: 0 });
    const other = await openDesk({ folder });
    expect(await numbersIn(other)).toEqual(await numbersIn(desk));
    expect(hashOf(readFileSync(join(folder, 'attachments', desk.sha256)))).toBe(desk.sha256);
    await expectSound(other);
    expect(await other.call('preferences.get', {})).toMatchObject({
      language: 'en',
      printing: { tested: [] },
      startsWithSystem: false,
      secondBackup: null,
    });
    expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  it('leaves in the history who put it back, of when it is, and what it took the place of', async () => {
    const desk = await deskWithFile();
    const { path, manifest } = await backUp(desk);
    desk.at('2026-11-21T11:30+08:00');
    await register(desk);
    const { folder, store } = desk;
    const replaced = (await store.read(chainHead)).hash;
    await store.close();
    await putBack(folder, path);
    const after = await openDesk({ folder });
    const { entries } = await after.call('settings.history', { offset: 0, limit: 5 });
    expect(entries[0]).toMatchObject({
      action: 'restore',
      operator: operator.name,
      at: '2026-11-24T10:00+08:00',
      changes: [
        { path: 'restore.madeAt', new: '2026-11-24T10:00+08:00' },
        { path: 'restore.lastAt', old: '2026-11-21T11:30+08:00', new: '2026-11-21T10:00+08:00' },
        { path: 'restore.head', old: replaced, new: manifest.history.head },
      ],
    });
    await expectSound(after);
  });

  it('is of one moment while records are saved all the time', async () => {
    const desk = await deskWithFile();
    let isDone = false;
    const saving = (async () => {
      while (!isDone) {
        await register(desk, { remarks: '同时登记'.repeat(200) });
        // Saves alone never let the disk's answers in.
        await setImmediate();
      }
    })();
    const { path, manifest } = await backUp(desk);
    isDone = true;
    await saving;
    const folder = tempFolder();
    await putBack(folder, path);
    const other = await openDesk({ folder });
    expect((await numbersIn(other)).length).toBe(manifest.counts.complaints);
    await expectSound(other);
  });

  it('put back into its own folder puts the state before aside, and that can be put back again', async () => {
    const desk = await deskWithFile();
    const { path } = await backUp(desk);
    await register(desk, { statement: '备份之后' });
    const { folder } = desk;
    await desk.store.close();
    const { aside } = await putBack(folder, path);
    const after = await openDesk({ folder });
    expect(await numbersIn(after)).toEqual(['KS-2026-0001']);
    expect((await after.call('preferences.get', {})).printing?.tested).toEqual(['车间打印机']);
    await after.store.close();
    await putBack(folder, join(aside ?? '', 'desk.sqlite'));
    const again = await openDesk({ folder });
    expect(await numbersIn(again)).toEqual(['KS-2026-0001', 'KS-2026-0002']);
    await expectSound(again);
  });

  it('replaces a damaged database, which stays byte for byte as it was, and mends an attachment that was changed', async () => {
    const desk = await deskWithFile();
    const { path } = await backUp(desk);
    const { folder, sha256 } = desk;
    await desk.store.close();
    const damaged = Buffer.alloc(8192, 7);
    writeFileSync(join(folder, 'desk.sqlite'), damaged);
    writeFileSync(join(folder, 'attachments', sha256), 'changed');
    const { aside } = await putBack(folder, path);
    expect(readFileSync(join(aside ?? '', 'desk.sqlite'))).toEqual(damaged);
    const bad = readdirSync(join(folder, 'attachments')).find((name) =>
      name.startsWith(`${sha256}.damaged-`),
    );
    expect(readFileSync(join(folder, 'attachments', bad ?? ''), 'utf8')).toBe('changed');
    await expectSound(await openDesk({ folder }));
  });

  it('is refused for a folder that a program works on, and changes nothing there', async () => {
    const desk = await deskWithFile();
    const { path } = await backUp(desk);
    await expect(putBack(desk.folder, path)).rejects.toMatchObject({ code: 'in-use' });
    await register(desk);
    await expectSound(desk);
  });

  it('of a bare database file, as daily copies are, can be put back as well', async () => {
    const desk = await deskWithFile();
    const copy = join(tempFolder(), 'daily.sqlite');
    await desk.store.backup(copy);
    await register(desk);
    const { folder } = desk;
    await desk.store.close();
    expect((await putBack(folder, copy)).manifest).toBeNull();
    expect(await numbersIn(await openDesk({ folder }))).toEqual(['KS-2026-0001']);
  });

  it('of an older schema is brought up to date, one of a newer program is refused', async () => {
    const folder = tempFolder();
    await putBack(folder, join(import.meta.dirname, '../../../fixtures/store-v3/desk.sqlite'));
    await expectSound(await openDesk({ folder }));
    const desk = await deskWithFile();
    const { path } = await backUp(desk);
    const newer = await altered(path, (manifest) => ({ ...manifest, schema: 9_999 }));
    await expect(putBack(tempFolder(), newer)).rejects.toMatchObject({ code: 'newer' });
    const later = await altered(path, (manifest) => ({ ...manifest, version: 2 }));
    await expect(prove(later)).rejects.toMatchObject({ code: 'newer' });
  });

  it('names attachments that are missing or changed, and is made all the same', async () => {
    const desk = await deskWithFile();
    writeFileSync(join(desk.folder, 'attachments', desk.sha256), 'changed');
    const changed = await backUp(desk);
    expect(changed.manifest.faulty).toEqual([desk.sha256]);
    rmSync(join(desk.folder, 'attachments', desk.sha256));
    const missing = await backUp(desk);
    expect(missing.manifest.faulty).toEqual([desk.sha256]);
    await expect(prove(changed.path)).resolves.toBeDefined();
    await expect(prove(missing.path)).resolves.toBeDefined();
  });

  it('never overwrites a file, and a cancelled one leaves nothing', async () => {
    const desk = await deskWithFile();
    const { path } = await backUp(desk);
    const before = readFileSync(path);
    await expect(backUp(desk, { target: path })).rejects.toMatchObject({ code: 'exists' });
    expect(readFileSync(path).equals(before)).toBe(true);
    const folder = tempFolder();
    const signal = AbortSignal.abort();
    await expect(backUp(desk, { target: join(folder, 'b.deskbackup'), signal })).rejects.toMatchObject({
      name: 'AbortError',
    });
    expect(readdirSync(folder)).toEqual([]);
    expect(readdirSync(desk.store.backupsFolder)).toEqual([]);
  });

  it('clears what a program that was ended left behind a day ago, and nothing younger', async () => {
    const desk = await deskWithFile();
    const target = join(tempFolder(), 'b.deskbackup');
    // Backups made by themselves have another name each time.
    const earlier = join(dirname(target), 'a.deskbackup');
    const [old, young] = ['1', '2'].map(
      (digit) => `${earlier}.${digit.repeat(8)}-1111-1111-1111-111111111111.part`,
    );
    for (const path of [old, young]) writeFileSync(path ?? '', 'half');
    const yesterday = new Date(Date.now() - 25 * 60 * 60_000);
    utimesSync(old ?? '', yesterday, yesterday);
    mkdirSync(join(desk.store.backupsFolder, '.making-old'), { recursive: true });
    utimesSync(join(desk.store.backupsFolder, '.making-old'), yesterday, yesterday);
    await backUp(desk, { target });
    expect([old, young, target].map((path) => existsSync(path ?? ''))).toEqual([false, true, true]);
    expect(readdirSync(desk.store.backupsFolder)).toEqual([]);
  });
});

describe('a backup with a password', () => {
  it('opens with it alone, in whichever form it was typed, and shows nothing of what is in it', async () => {
    const desk = await deskWithFile();
    const { path } = await backUp(desk, { password: `${password}é` });
    const bytes = readFileSync(path);
    for (const word of ['PK\u0003\u0004', 'SQLite', 'KS-2026', '滑轨', '毛刺照片', 'manifest'])
      expect(bytes.includes(word), word).toBe(false);
    await expect(prove(path)).rejects.toMatchObject({ code: 'password-needed' });
    await expect(prove(path, password)).rejects.toMatchObject({ code: 'wrong-password' });
    await expect(prove(path, `${password}e\u0301`)).resolves.toMatchObject({ counts: { complaints: 1 } });
    const folder = tempFolder();
    await putBack(folder, path, `${password}é`);
    await expectSound(await openDesk({ folder }));
  });

  it('with any byte changed, any frame left out, doubled or swapped, or its end cut off, opens nowhere', async () => {
    const desk = await deskWithFile();
    const { path } = await backUp(desk, { password });
    const whole = readFileSync(path);
    const head = whole.indexOf('}\n') + 2;
    const frame = (1 << 20) + 16;
    const frameAt = (index: number): Buffer =>
      whole.subarray(head + index * frame, head + (index + 1) * frame);
    const [first, second, rest] = [frameAt(0), frameAt(1), whole.subarray(head + 2 * frame)];
    const start = whole.subarray(0, head);
    const spoiled: readonly Buffer[] = [
      Buffer.concat([start, second, first, rest]),
      Buffer.concat([start, first, rest]),
      Buffer.concat([start, first, second, second, rest]),
      Buffer.concat([start, first, second]),
      whole.subarray(0, whole.length - 1),
      whole.subarray(0, head),
      ...places(whole.length, 40).map((at) => flipped(whole, at)),
    ];
    for (const bytes of spoiled) {
      const file = join(tempFolder(), 'spoiled');
      writeFileSync(file, bytes);
      await expect(prove(file, password)).rejects.toMatchObject({ name: 'BackupProblem' });
    }
  }, 120_000);

  it('leaves no opened copy behind, whether it opened or not', async () => {
    const desk = await deskWithFile();
    const { path } = await backUp(desk, { password });
    const work = tempFolder();
    await proveBackup(path, { password, work });
    await proveBackup(path, { password: 'another-password', work }).catch(() => undefined);
    expect(readdirSync(work)).toEqual([]);
  });
});

describe('a backup that is not as it was written', () => {
  it('is refused wherever a byte of its content was changed, and put back nowhere', async () => {
    const desk = await deskWithFile();
    const { path } = await backUp(desk);
    const whole = readFileSync(path);
    const content = hashesIn(whole);
    let refused = 0;
    const tried = places(whole.length, process.env.TEST_FULL === '1' ? 600 : 60);
    for (const at of tried) {
      const file = join(tempFolder(), 'flipped');
      writeFileSync(file, flipped(whole, at));
      const outcome = await prove(file).catch((error: Error) => error);
      if (outcome instanceof Error) {
        expect(outcome).toMatchObject({ name: 'BackupProblem' });
        refused += 1;
        continue;
      }
      // An archive has bytes that say nothing of its content, such as a second copy of a time.
      expect(hashesIn(readFileSync(file))).toEqual(content);
    }
    expect(refused).toBeGreaterThan(tried.length * 0.9);
  }, 240_000);

  it('is refused when its end is missing, and when it is another kind of file', async () => {
    const desk = await deskWithFile();
    const { path } = await backUp(desk);
    const { size } = statSync(path);
    for (const length of [size - 1, size - 30, Math.floor(size / 2), 100, 0]) {
      const cut = join(tempFolder(), 'cut');
      copyFileSync(path, cut);
      truncateSync(cut, length);
      await expect(prove(cut)).rejects.toMatchObject({ name: 'BackupProblem' });
    }
    const other = fileIn(desk, 'notes.txt', '这不是备份');
    await expect(prove(other)).rejects.toMatchObject({ code: 'not-a-backup' });
    await expect(prove(join(desk.folder, 'nowhere'))).rejects.toMatchObject({ code: 'missing' });
  });

  it('is refused with a database of an older day, though every part has the hash the manifest says', async () => {
    const desk = await deskWithFile();
    const older = await backUp(desk);
    await register(desk);
    const { path } = await backUp(desk);
    const old = unzipBytes(readFileSync(older.path)).get('desk.sqlite') ?? Buffer.alloc(0);
    const swapped = await altered(path, (manifest) => withPart(manifest, 'desk.sqlite', old), {
      'desk.sqlite': old,
    });
    await expect(prove(swapped)).rejects.toMatchObject({ code: 'damaged' });
  });

  it('is refused without one of its attachments, though the manifest agrees', async () => {
    const desk = await deskWithFile();
    const { path } = await backUp(desk);
    const name = `attachments/${desk.sha256}`;
    const poorer = await altered(
      path,
      (manifest) => ({ ...manifest, parts: manifest.parts.filter((part) => part.name !== name) }),
      { [name]: null },
    );
    await expect(prove(poorer)).rejects.toMatchObject({
      code: 'damaged',
      detail: expect.stringContaining(name),
    });
  });

  it.each(['../evil.txt', 'attachments/../../evil.txt', 'C:\\evil.txt', 'shell/Preferences'])(
    'that would write %s is refused, and nothing is written anywhere',
    async (name) => {
      const desk = await deskWithFile();
      const { path } = await backUp(desk);
      const bytes = Buffer.from('evil');
      const evil = await altered(path, (manifest) => withPart(manifest, name, bytes), { [name]: bytes });
      const folder = join(tempFolder(), 'data');
      mkdirSync(folder);
      await expect(putBack(folder, evil)).rejects.toMatchObject({ name: 'BackupProblem' });
      expect(readdirSync(folder)).toEqual([]);
      expect(existsSync(join(folder, '..', 'evil.txt'))).toBe(false);
    },
  );

  it('leaves the folder as it was, to the byte', async () => {
    const desk = await deskWithFile();
    const { path } = await backUp(desk);
    const { folder } = desk;
    await desk.store.close();
    const before = readFileSync(join(folder, 'desk.sqlite'));
    const names = readdirSync(folder).toSorted();
    const bad = await altered(path, (manifest) => manifest, { 'desk.sqlite': Buffer.alloc(4096) });
    await expect(putBack(folder, bad)).rejects.toMatchObject({ code: 'damaged' });
    expect(readFileSync(join(folder, 'desk.sqlite')).equals(before)).toBe(true);
    expect(readdirSync(folder).toSorted()).toEqual(names);
    await (await openStore({ folder, clock })).close();
  });

  it('says what it holds without being unpacked', async () => {
    const desk = await deskWithFile();
    const { path, manifest } = await backUp(desk);
    expect(await readManifest(path, { password: null, work: tempFolder() })).toEqual(manifest);
  });
});

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const hashesIn = (archive: Buffer): readonly (readonly [string, string])[] =>
  [...unzipBytes(archive)].map(([name, bytes]) => [name, hashOf(bytes)] as const);

/** Spread over the whole, both ends among them. */
const places = (length: number, count: number): readonly number[] =>
  Array.from({ length: count }, (_, index) => Math.round((index * (length - 1)) / (count - 1)));

function flipped(bytes: Buffer, at: number): Buffer {
  const copy = Buffer.from(bytes);
  copy[at] = (copy[at] ?? 0) ^ 0x10;
  return copy;
}

/** The same archive with another manifest and other parts; null leaves a part out. */
async function altered(
  path: string,
  change: (manifest: BackupManifest) => unknown,
  parts: Readonly<Record<string, Buffer | null>> = {},
): Promise<string> {
  const found = unzipBytes(readFileSync(path));
  const manifest = JSON.parse(found.get('manifest.json')?.toString() ?? '') as BackupManifest;
  const given = new Map<string, Buffer | null>([
    ...found,
    ...Object.entries(parts),
    ['manifest.json', Buffer.from(JSON.stringify(change(manifest)))],
  ]);
  const target = join(tempFolder(), 'altered');
  const kept = [...given].flatMap(([name, bytes]) => (bytes === null ? [] : [{ name: named(name), bytes }]));
  // The writer refuses names that lead out of a folder; an attacker's does not.
  let archive = (await zip(kept)).toString('latin1');
  for (const { name } of kept) archive = archive.replaceAll(name, original(name));
  writeFileSync(target, Buffer.from(archive, 'latin1'));
  return target;
}

/** A harmless name of the same length for one that a ZIP writer refuses. */
const named = (name: string): string =>
  name.startsWith('../') || name.includes('/../') || name.includes('\\')
    ? `evil-${name.length}`.padEnd(name.length, '_')
    : name;
const evils = ['../evil.txt', 'attachments/../../evil.txt', 'C:\\evil.txt'];
const original = (name: string): string => evils.find((evil) => named(evil) === name) ?? name;

const withPart = (manifest: BackupManifest, name: string, bytes: Buffer): unknown => ({
  ...manifest,
  parts: [
    ...manifest.parts.filter((part) => part.name !== name),
    { name, size: bytes.length, sha256: hashOf(bytes) },
  ],
});
