import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { createExporter, type Exporter } from '@main/export';
import { blankVisitReport } from '@shared/domain/visit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { unzip } from '../helpers/zip';
import { openDesk, type TestDesk } from '../integration/support/desk';
import { contextOf } from './samples';
import { fontsFolder, textOf, workFolder } from './tools';

/** The customer may sign a visit report: his copy holds no word about competitors, on no page and nowhere in the file's bytes. */

const run = promisify(execFile);
const secret = '浙西悬架在送样';

let folder = '';
let exporter: Exporter;
let desk: TestDesk;
let reportId = '';
let remove = (): Promise<void> => Promise.resolve();

beforeAll(async () => {
  const work = await workFolder();
  folder = work.path;
  remove = work.remove;
  exporter = createExporter({ workerUrl: null, fontsFolder: await fontsFolder() });
  desk = await openDesk({ folder: join(folder, 'data'), now: '2026-11-20T18:00+08:00', isShared: true });
  const stored = await desk.services.records.register(desk.context, {
    kind: 'visit-report',
    token: crypto.randomUUID(),
    body: {
      ...blankVisitReport(),
      customer: { id: null, name: '甬东汽车底盘有限公司', address: '' },
      from: '2026-11-18',
      expectation: '供货能力提高到每日九百件',
      competitors: secret,
    },
  });
  reportId = stored.id;
});

afterAll(async () => {
  await exporter.close();
  await desk.store.close();
  await remove();
});

async function exported(format: 'pdf' | 'xlsx', isInternal: boolean): Promise<string> {
  const { input } = await desk.services.records.print({
    id: reportId,
    code: 'RTSP01-02',
    isInternal,
    recipient: 0,
  });
  const path = join(folder, `visit-${isInternal}.${format}`);
  const context = { ...contextOf('zh-CN', 'typical'), isBilingual: true };
  await exporter.runToFile(
    { form: 'paper', code: 'RTSP01-02', format, context, input, photoFiles: {} },
    path,
  );
  return path;
}

/** Every way the words can stand in bytes. */
function isHeld(bytes: Buffer): boolean {
  const wide = Buffer.from(secret, 'utf16le');
  const big = Buffer.from(wide).swap16();
  const forms = [
    Buffer.from(secret, 'utf8'),
    wide,
    big,
    Buffer.from(big.toString('hex')),
    Buffer.from(big.toString('hex').toUpperCase()),
  ];
  return forms.some((form) => bytes.includes(form));
}

test.each([false, true])('a workbook of the copy that is internal: %s', async (isInternal) => {
  const parts = unzip(await readFile(await exported('xlsx', isInternal)));
  const held = [...parts.values()].some((part) => part.includes(secret));
  expect(held).toBe(isInternal);
});

test.each([false, true])('a PDF of the copy that is internal: %s', async (isInternal) => {
  const path = await exported('pdf', isInternal);
  const plain = `${path}.plain.pdf`;
  await run('qpdf', ['--qdf', '--object-streams=disable', path, plain]);
  if (!isInternal) for (const file of [path, plain]) expect(isHeld(await readFile(file))).toBe(false);
  const text = (await textOf(path)).replace(/\s/g, '');
  expect(text).toContain('供货能力提高到每日九百件');
  expect(text.includes(secret)).toBe(isInternal);
});
