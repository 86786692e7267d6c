import { appendFileSync, existsSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { clearUnfinished } from '@main/data';
import { ServiceError } from '@main/services';
import { blankScorecard } from '@shared/domain/customer';
import { blankCommunication, type Communication } from '@shared/domain/feedback';
import { blankNotice, type Notice } from '@shared/domain/notice';
import { blankVisitReport, type VisitReport } from '@shared/domain/visit';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { complaint, fileIn, newCustomer, openDesk, register } from '../../support/desk';
import { rejection } from '../../support/failure';

async function withFile(name = '现场照片.JPG', content = 'photo') {
  const desk = await openDesk();
  return { desk, path: fileIn(desk, name, content) };
}

const visitReport = (change: Partial<VisitReport>) =>
  ({ kind: 'visit-report', body: { ...blankVisitReport(), ...change } }) as const;
const communication = (change: Partial<Communication>) =>
  ({ kind: 'communication', body: { ...blankCommunication(), ...change } }) as const;
const notice = (change: Partial<Notice>) =>
  ({ kind: 'notice', body: { ...blankNotice(), ...change } }) as const;

describe('attachments', () => {
  it('are kept under the hash of their content, once for equal content', async () => {
    const { desk, path } = await withFile();
    const first = await desk.services.attachments.add(desk.context, [path]);
    const second = await desk.services.attachments.add(desk.context, [path]);
    const [info] = first.attachments;
    expect(info).toMatchObject({ name: '现场照片.JPG', size: 5, mediaType: 'image/jpeg', addedBy: '操作员' });
    expect(second.attachments[0]?.id).not.toBe(info?.id);
    expect(readdirSync(desk.store.attachmentsFolder)).toEqual([info?.sha256]);
    const ids = [info?.id ?? '', crypto.randomUUID()];
    expect((await desk.call('attachment.list', { ids })).attachments).toEqual([info]);
  });

  it('can be named by a complaint and found again', async () => {
    const { desk, path } = await withFile();
    const { attachments } = await desk.services.attachments.add(desk.context, [path]);
    const id = attachments[0]?.id ?? '';
    const { stored } = await register(desk, { attachmentIds: [id] });
    expect(stored.body.attachmentIds).toEqual([id]);
    const { path: kept } = await desk.services.attachments.locate(id);
    expect(existsSync(kept)).toBe(true);
  });

  it.each([
    ['RTSP01-02', (attachmentIds: string[]) => visitReport({ attachmentIds })],
    ['CR', (attachmentIds: string[]) => communication({ attachmentIds })],
    ['RTSP01-03', (attachmentIds: string[]) => notice({ attachmentIds })],
  ] as const)('can be named by a record of %s, whose paper gets their names', async (code, made) => {
    const { desk, path } = await withFile('会议纪要.pdf');
    const [file] = (await desk.services.attachments.add(desk.context, [path])).attachments;
    const write = (attachmentIds: string[]) =>
      desk.services.records.register(desk.context, { token: crypto.randomUUID(), ...made(attachmentIds) });
    const strange = await rejection(write([crypto.randomUUID()]), ServiceError);
    expect(strange).toMatchObject({ code: 'not-found', params: { path: 'attachmentIds' } });
    const { id } = await write([file?.id ?? '']);
    const { input } = await desk.services.records.print({ id, code, isInternal: false, recipient: 0 });
    expect(input).toMatchObject({ attachmentNames: { [file?.id ?? '']: '会议纪要.pdf' } });
  });

  it('can be named by a month of a customer’s scorecards; a file that is not kept is refused', async () => {
    const { desk, path } = await withFile('评分卡-11月.pdf');
    const { attachments } = await desk.services.attachments.add(desk.context, [path]);
    const withCard = (attachmentIds: string[]) => {
      const scorecard = { ...blankScorecard(crypto.randomUUID()), month: '2026-11', attachmentIds };
      return newCustomer(desk, '甬城汽车', { scorecards: [scorecard] });
    };
    expect((await rejection(withCard([crypto.randomUUID()]), ServiceError)).code).toBe('not-found');
    const ids = attachments.map(({ id }) => id);
    const saved = await withCard(ids);
    expect((await desk.call('customer.get', { id: saved.id })).body.scorecards[0]?.attachmentIds).toEqual(
      ids,
    );
  });

  it('are refused when changed or missing', async () => {
    const { desk, path } = await withFile();
    const { attachments } = await desk.services.attachments.add(desk.context, [path]);
    const id = attachments[0]?.id ?? '';
    const { path: kept } = await desk.services.attachments.locate(id);
    appendFileSync(kept, '!');
    expect((await rejection(desk.services.attachments.locate(id), ServiceError)).code).toBe('file-missing');
    rmSync(kept);
    expect((await rejection(desk.services.attachments.locate(id), ServiceError)).code).toBe('file-missing');
    const checks = await desk.services.verify();
    expect(checks.find(({ name }) => name === 'attachments')?.defects).toHaveLength(1);
    // Adding the same file again heals it.
    await desk.services.attachments.add(desk.context, [path]);
    expect((await desk.services.attachments.locate(id)).path).toBe(kept);
  });

  it('name the file that is gone, is a folder or is too large, and keep nothing of it', async () => {
    const { desk, path } = await withFile();
    const add = (source: string) =>
      rejection(desk.services.attachments.add(desk.context, [source]), ServiceError);
    expect(await add(join(desk.folder, 'gone.pdf'))).toMatchObject({
      code: 'file-missing',
      params: { file: 'gone.pdf' },
    });
    expect((await add(desk.folder)).code).toBe('file-missing');
    truncateSync(path, 50 * 1024 * 1024 + 1);
    expect(await add(path)).toMatchObject({ code: 'too-large', params: { file: '现场照片.JPG' } });
    expect(existsSync(desk.store.attachmentsFolder) ? readdirSync(desk.store.attachmentsFolder) : []).toEqual(
      [],
    );
  });

  it('chosen together are kept but the ones that cannot be, which are named', async () => {
    const { desk, path } = await withFile();
    const large = fileIn(desk, '录像.mp4', '');
    truncateSync(large, 50 * 1024 * 1024 + 1);
    const gone = join(desk.folder, '没有.jpg');
    const { attachments, refused } = await desk.services.attachments.add(desk.context, [large, path, gone]);
    expect(attachments.map(({ name }) => name)).toEqual(['现场照片.JPG']);
    expect(refused).toEqual([
      { name: '录像.mp4', code: 'too-large' },
      { name: '没有.jpg', code: 'file-missing' },
    ]);
    expect(readdirSync(desk.store.attachmentsFolder)).toEqual([attachments[0]?.sha256]);
  });

  it('that are lost or altered behind the program’s back are named with the records that rely on them', async () => {
    const { desk, path } = await withFile('签到表.pdf');
    const defects = async () =>
      (await desk.services.verify()).find(({ name }) => name === 'attachments')?.defects ?? [];
    const { attachments } = await desk.services.attachments.add(desk.context, [path]);
    const attachmentIds = attachments.map(({ id }) => id);
    await desk.services.records.register(desk.context, {
      kind: 'visit-report',
      token: crypto.randomUUID(),
      body: { ...blankVisitReport(), attachmentIds },
    });
    await register(desk, { attachmentIds });
    expect(await defects()).toEqual([]);
    rmSync((await desk.services.attachments.locate(attachmentIds[0] ?? '')).path);
    expect(await defects()).toEqual([
      expect.stringMatching(/^签到表\.pdf .*missing or changed; named by KS-2026-0001, FW-2026-0001$/),
    ]);
    await desk.services.attachments.add(desk.context, [path]);
    expect(await defects()).toEqual([]);
    await desk.store.write((trx) => sql`update attachment set name = '别的.pdf'`.execute(trx));
    expect(await defects()).toContainEqual(expect.stringMatching(/^别的\.pdf .*named by KS-2026-0001, FW/));
    await desk.store.write((trx) => sql`delete from attachment`.execute(trx));
    expect(await defects()).toContainEqual(expect.stringMatching(/is gone; named by KS-2026-0001, FW/));
  });

  it('that are lost together are each named with what relies on them alone', async () => {
    const desk = await openDesk();
    const paths = ['甲.pdf', '乙.pdf', '丙.pdf'].map((name) => fileIn(desk, name, name));
    const { attachments } = await desk.services.attachments.add(desk.context, paths);
    const [first, second] = attachments.map(({ id }) => id);
    await register(desk, { attachmentIds: [first ?? '', second ?? ''] });
    const scorecard = {
      ...blankScorecard(crypto.randomUUID()),
      month: '2026-11',
      attachmentIds: [second ?? ''],
    };
    await newCustomer(desk, '甬城汽车', { scorecards: [scorecard] });
    for (const { sha256 } of attachments) rmSync(join(desk.store.attachmentsFolder, sha256));
    const { defects } = (await desk.services.verify()).find(({ name }) => name === 'attachments') ?? {};
    const told = defects?.map((defect) => `${defect.slice(0, 1)} ${defect.split('; ')[1] ?? 'by nobody'}`);
    expect(told?.toSorted()).toEqual([
      '丙 by nobody',
      '乙 named by KS-2026-0001, 甬城汽车',
      '甲 named by KS-2026-0001',
    ]);
  });

  it('leave no unfinished copy behind after the next start', async () => {
    const { desk, path } = await withFile();
    await desk.services.attachments.add(desk.context, [path]);
    writeFileSync(join(desk.store.attachmentsFolder, 'half.tmp'), 'x');
    clearUnfinished(desk.store.attachmentsFolder);
    expect(readdirSync(desk.store.attachmentsFolder)).toHaveLength(1);
  });
});

describe('drafts', () => {
  const key = { editor: 'complaint', recordId: crypto.randomUUID() } as const;

  it('keep half-filled work outside the history and give it back', async () => {
    const desk = await openDesk();
    const body = complaint({ receivedAt: null, statement: '电话里说到一半' });
    const before = (await desk.call('settings.history', { offset: 0, limit: 1 })).total;
    const info = await desk.call('draft.save', { ...key, baseVersion: 3, body });
    expect(info).toMatchObject({ ...key, baseVersion: 3, savedAt: '2026-11-21T10:00+08:00' });
    expect(info.label).toContain('电话里说到一半');
    const { draft } = await desk.call('draft.get', key);
    expect(draft?.body).toEqual(body);
    expect((await desk.call('draft.list', {})).drafts).toEqual([info]);
    expect((await desk.call('settings.history', { offset: 0, limit: 1 })).total).toBe(before);
    await desk.call('draft.discard', key);
    expect((await desk.call('draft.get', key)).draft).toBeNull();
  });

  it('survive a restart', async () => {
    const desk = await openDesk();
    await desk.call('draft.save', { ...key, baseVersion: 0, body: complaint() });
    await desk.store.close();
    const again = await openDesk({ folder: desk.folder });
    expect((await again.call('draft.list', {})).drafts).toHaveLength(1);
  });

  it('go with the save they were for', async () => {
    const desk = await openDesk();
    await desk.call('draft.save', { editor: 'intake', recordId: null, baseVersion: 0, body: complaint() });
    const { stored } = await register(desk);
    expect((await desk.call('draft.list', {})).drafts).toEqual([]);
    await desk.call('draft.save', {
      editor: 'complaint',
      recordId: stored.id,
      baseVersion: 1,
      body: { ...stored.body, remarks: 'x' },
    });
    expect((await desk.call('complaint.get', { id: stored.id })).draft).toMatchObject({ baseVersion: 1 });
    const note = { reason: '', approver: '', proof: '' };
    await desk.call('complaint.save', {
      id: stored.id,
      version: 1,
      body: { ...stored.body, remarks: 'x' },
      note,
    });
    expect((await desk.call('complaint.get', { id: stored.id })).draft).toBeNull();
  });
});
