import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createExporter } from '@main/export';
import { ServiceError } from '@main/services';
import { createSurveyWorkbooks } from '@main/services/survey/workbooks';
import { blankSurvey, type Survey, scorePath } from '@shared/domain/survey';
import { describe, expect, it } from 'vitest';
import { fillTaskSheet, partOf, withParts } from '../../../helpers/task-sheet';
import { newCustomer, openDesk, type TestDesk } from '../../support/desk';
import { rejection } from '../../support/failure';

const now = '2026-11-18T15:00+08:00';
const refused = (work: Promise<unknown>): Promise<ServiceError> => rejection(work, ServiceError);

async function opened(language: 'zh-CN' | 'en' = 'zh-CN') {
  const desk = await openDesk({ now });
  const customer = await newCustomer(desk, '甲公司', { language });
  const workbooks = createSurveyWorkbooks(desk.services, () => crypto.randomUUID());
  const exporter = createExporter({ workerUrl: null, fontsFolder: '' });
  const write = async (id: string, name: string): Promise<string> => {
    const file = join(desk.folder, name);
    await exporter.runToFile(await workbooks.jobOf(desk.context, { id }), file);
    return file;
  };
  const sheet = async (): Promise<string> =>
    (
      await desk.services.records.register(desk.context, {
        kind: 'survey',
        token: crypto.randomUUID(),
        body: {
          ...blankSurvey(),
          customerId: customer.id,
          customerName: '甲公司',
          sentOn: '2026-11-10',
          unplannedReason: '重大投诉后回访',
        },
      })
    ).id;
  return { desk, workbooks, write, sheet };
}

const bodyOf = async (desk: TestDesk, id: string): Promise<Survey> =>
  (await desk.services.records.get(id)).stored.body as Survey;

const fill = async (file: string, values: Readonly<Record<string, string | number | null>>): Promise<void> =>
  writeFileSync(file, await fillTaskSheet(readFileSync(file), values));

describe('a returned workbook', () => {
  it('changes only what was ticked, in one version with its file and history', async () => {
    const { desk, workbooks, write, sheet } = await opened();
    const id = await sheet();
    const file = await write(id, 'out.xlsx');
    await fill(file, { [scorePath('quality')]: 4, [scorePath('price')]: 2, respondent: '顾工' });
    const read = await workbooks.read(desk.context, { id }, file);
    if (read.kind !== 'read') throw new Error(JSON.stringify(read));
    expect(read.changes.map(({ path }) => path)).toEqual([
      'respondent',
      scorePath('quality'),
      scorePath('price'),
    ]);
    expect((await bodyOf(desk, id)).answers[0]?.score).toBeNull();
    const take = (change = {}) =>
      workbooks.take(desk.context, {
        id,
        version: 1,
        fileId: read.fileId,
        paths: ['respondent', scorePath('quality')],
        returnedOn: '2026-11-17',
        ...change,
      });
    expect((await refused(take({ returnedOn: '2026-11-19' }))).findings).toMatchObject([
      { code: 'in-the-future' },
    ]);
    expect((await refused(take({ returnedOn: '2026-11-09' }))).findings).toMatchObject([
      { code: 'end-before-start' },
    ]);
    expect((await refused(take({ fileId: crypto.randomUUID() }))).code).toBe('file-missing');
    await take();
    const body = await bodyOf(desk, id);
    expect(body).toMatchObject({
      respondent: '顾工',
      returnedOn: '2026-11-17',
      readings: [{ fileName: 'out.xlsx' }],
    });
    expect(body.answers.map(({ score }) => score).filter((score) => score !== null)).toEqual([4]);
    const kept = await desk.services.attachments.locate(body.readings[0]?.attachmentId ?? '');
    expect(readFileSync(kept.path).equals(readFileSync(file))).toBe(true);
    expect((await desk.call('record.history', { id, offset: 0, limit: 5 })).total).toBe(2);
    expect((await refused(take())).code).toBe('stale');
    expect((await desk.services.verify()).flatMap(({ defects }) => defects)).toEqual([]);
  });

  it('is in the language agreed with the customer', async () => {
    const { desk, workbooks, sheet } = await opened('en');
    const { input } = await workbooks.jobOf(desk.context, { id: await sheet() });
    expect(input.head.language).toBe('en');
    expect(input.survey.unplannedReason).toBe('');
  });

  it('is refused with why: of another sheet, foreign, damaged, old, of a newer program', async () => {
    const { desk, workbooks, write, sheet } = await opened();
    const [id, other] = [await sheet(), await sheet()];
    const own = await write(id, 'own.xlsx');
    const read = async (path: string) => workbooks.read(desk.context, { id }, path);
    expect(await read(await write(other, 'other.xlsx'))).toMatchObject({
      kind: 'refused',
      why: 'other-survey',
      number: 'MY-2026-0002',
    });
    const file = (name: string, bytes: Uint8Array | string): string => {
      const path = join(desk.folder, name);
      writeFileSync(path, bytes);
      return path;
    };
    const strings = (change: (xml: string) => string) =>
      withParts(readFileSync(own), { 'xl/sharedStrings.xml': change(partText(own)) });
    const foreign = file(
      'foreign.xlsx',
      await strings((xml) => xml.replace('desk-survey-sheet', 'something')),
    );
    const newer = file('newer.xlsx', await strings((xml) => xml.replace(/(format(?:&quot;|"):)1/, '$199')));
    const old = file('old.xls', Buffer.from('d0cf11e0a1b11ae1', 'hex'));
    const cut = file('cut.xlsx', readFileSync(own).subarray(0, 2000));
    const why = async (path: string) => {
      const found = await read(path);
      return found.kind === 'refused' ? found.why : found.kind;
    };
    expect(await why(foreign)).toBe('not-a-survey');
    expect(await why(newer)).toBe('newer-format');
    expect(['old-format', 'encrypted']).toContain(await why(old));
    expect(await why(cut)).toBe('damaged');
    expect(await why(file('text.xlsx', 'no workbook'))).toBe('damaged');
    expect(await why(own)).toBe('read');
  });

  it('of a void sheet is not read', async () => {
    const { desk, workbooks, write, sheet } = await opened();
    const id = await sheet();
    const file = await write(id, 'void.xlsx');
    await desk.services.records.void(desk.context, { id, version: 1, reason: '误建' });
    expect((await refused(workbooks.read(desk.context, { id }, file))).code).toBe('forbidden');
  });
});

const partText = (file: string): string => partOf(readFileSync(file), 'xl/sharedStrings.xml');
