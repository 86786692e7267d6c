import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createExporter } from '@main/export';
import { type ZipPart, zip } from '@main/export/zip';
import { taskHandlers } from '@main/ipc/handlers/tasks';
import { createJobs } from '@main/ipc/jobs';
import { createFileTokens } from '@main/platform/file-tokens';
import { ServiceError } from '@main/services';
import { createTaskSheets } from '@main/services/report/task-sheets';
import type { Answer, Events, Input, TaskSheetRead } from '@shared/contract';
import { assignmentsOf, withTaskAnswers } from '@shared/domain/report';
import { describe, expect, it } from 'vitest';
import { fillTaskSheet, firstSheet, partOf, withParts } from '../../../helpers/task-sheet';
import { unzip } from '../../../helpers/zip';
import { openDesk, register, sentAs3D, type TestDesk } from '../../support/desk';
import { rejection } from '../../support/failure';

const quiet = { info: () => '', warn: () => '', error: () => '' };

/** A desk with a report, and the two channels on it: the person always chooses `file`. */
async function opened() {
  const desk = await openDesk();
  const { stored } = await register(desk, { category: 'product-quality', stage: 'mass-production' });
  const { id } = await desk.call('report.start', { token: crypto.randomUUID(), complaintId: stored.id });
  const file = join(desk.folder, 'task.xlsx');
  const channels = channelsOf(desk, file);
  return { desk, id, file, ...channels };
}

function channelsOf(desk: TestDesk, file: string) {
  const exporter = createExporter({ workerUrl: null, fontsFolder: '' });
  const sheets = createTaskSheets(desk.services, () => crypto.randomUUID());
  let ended: (outcome: Events['job.ended']['outcome']) => void = () => undefined;
  const jobs = createJobs({
    emit: (event, payload) => {
      if (event === 'job.ended') ended((payload as Events['job.ended']).outcome);
    },
    tokens: createFileTokens(),
    log: quiet as never,
  });
  const proposed: string[] = [];
  const changed: string[] = [];
  let chosen: string | null = file;
  const handlers = taskHandlers({
    dialogs: {
      chooseTarget: async (name: string) => {
        proposed.push(name);
        return chosen;
      },
      chooseTaskSheet: async () => file,
    } as never,
    places: { exportFolder: () => desk.folder, rememberExport: () => undefined },
    jobs,
    tasks: () => ({
      fileNameOf: (input) => sheets.fileNameOf(desk.context, input),
      write: async (input, target) => {
        const { job, sheet } = await sheets.jobOf(desk.context, input);
        const result = await exporter.runToFile(job, target);
        return { result, stored: await sheets.sent(desk.context, input.recordId, sheet) };
      },
      read: (input, path) => sheets.read(desk.context, input, path),
      keep: (input) => sheets.keep(desk.context, input),
    }),
    emit: (event, payload) => changed.push(`${event} ${JSON.stringify(payload)}`),
  });
  const assign = async (input: Input<'task.assign'>): Promise<Events['job.ended']['outcome']> => {
    const done = new Promise<Events['job.ended']['outcome']>((resolve) => {
      ended = resolve;
    });
    const { jobId } = await handlers['task.assign'](input);
    expect(jobId).not.toBeNull();
    return done;
  };
  return {
    assign,
    ask: handlers['task.assign'],
    read: (recordId: string) => handlers['task.read']({ recordId }),
    keep: (fileId: string) => handlers['task.keep']({ fileId }),
    /** Where the person saves to; null cancels. */
    choose: (target: string | null): void => {
      chosen = target;
    },
    proposed,
    changed,
  };
}

const asked = (recordId: string, change: Partial<Input<'task.assign'>> = {}): Input<'task.assign'> => ({
  recordId,
  part: 'D4',
  askedOf: '技术部 李工',
  dueOn: '2026-11-25',
  language: 'zh-CN',
  ...change,
});

const whoAnswered = { answeredBy: '李工', answeredOn: '2026-11-20' };
const root = 'analysis.chains.technical-occurrence.rootCause';

const isRead = (answer: Answer<'task.read'>): TaskSheetRead => {
  if (answer.kind !== 'read') throw new Error(JSON.stringify(answer));
  return answer;
};

const fill = async (file: string, values: Readonly<Record<string, string | number | null>>): Promise<void> =>
  writeFileSync(file, await fillTaskSheet(readFileSync(file), values));

const save = async (desk: TestDesk, id: string, change: (body: Report) => Report): Promise<void> => {
  const { stored } = await desk.call('report.get', { id });
  const { version, body } = stored;
  await desk.call('record.save', { kind: 'report', id, version, body: change(body), reason: '' });
};
type Report = Answer<'report.get'>['stored']['body'];

it('of a revision that went out the waiting is ended with a reason; what was sent stays as it was', async () => {
  const { desk, id, assign } = await opened();
  await assign(asked(id));
  const { stored } = await desk.call('report.get', { id });
  const sent = await desk.call('report.submit', {
    id,
    version: stored.version,
    sent: {
      stage: '3D',
      layout: '8D',
      language: 'zh-CN',
      sentAt: '2026-11-21T10:00+08:00',
      recipient: '林晓',
      way: 'email',
      proof: { attachmentIds: [], person: '林晓', note: '邮件' },
      milestones: [],
      openReason: '先发围堵，其余后补',
      lateReason: '',
    },
  });
  const [sheet] = sent.stored.body.internal.assignments;
  const frozen = await desk.call('report.submission', { id: sent.submissions[0]?.id ?? '' });
  const input = { id, assignmentId: sheet?.id ?? '', reason: '电话已答' };
  const waived = await desk.call('report.waive', input);
  expect(waived.stored.body.internal.assignments).toMatchObject([
    { askedOf: '技术部 李工', closedReason: '电话已答', closedOn: expect.stringMatching(/^2026-/) },
  ]);
  expect(await desk.call('report.submission', { id: sent.submissions[0]?.id ?? '' })).toEqual(frozen);
  const open = await desk.call('action.page', { isOpen: true, offset: 0, limit: 10 });
  expect(open.actions.filter(({ kind }) => kind === 'answer')).toEqual([]);
  await expect(desk.call('report.waive', input)).rejects.toMatchObject({ code: 'not-found' });
  const { entries } = await desk.call('record.history', { id, offset: 0, limit: 1 });
  expect(entries[0]).toMatchObject({ action: 'waive', reason: '电话已答' });
  expect((await desk.services.verify()).flatMap(({ defects }) => defects)).toEqual([]);
});

describe('a task sheet', () => {
  it('goes out under its own name, is read back, and is kept with who answered', async () => {
    const { desk, id, file, assign, read, keep, proposed } = await opened();
    expect(await assign(asked(id))).toMatchObject({ kind: 'done', fileName: 'task.xlsx' });
    expect(proposed[0]).toMatch(/任务表D4_KS-2026-0001\.xlsx$/);
    await fill(file, { ...whoAnswered, [root]: '定位销磨损' });
    const answer = isRead(await read(id));
    expect(answer).toMatchObject({
      ...whoAnswered,
      fileName: 'task.xlsx',
      part: 'D4',
      problems: [],
      isChangedSince: false,
      changes: [{ kind: 'changed', path: root, before: '', after: '定位销磨损' }],
    });
    // Reading alone changes nothing, only sending made a version; taking is a save like any other.
    expect((await desk.call('report.get', { id })).stored.version).toBe(2);
    const { attachmentId } = await keep(answer.fileId);
    const { path, info } = await desk.services.attachments.locate(attachmentId);
    expect(readFileSync(path).equals(readFileSync(file))).toBe(true);
    expect(info.name).toBe('task.xlsx');
    const { part, assignmentId, readAt: takenAt } = answer;
    await save(desk, id, (body) =>
      withTaskAnswers(body, answer.changes, {
        id: crypto.randomUUID(),
        part,
        ...whoAnswered,
        attachmentId,
        takenAt,
        assignmentId,
      }),
    );
    const { stored } = await desk.call('report.get', { id });
    expect(stored.body.analysis.chains['technical-occurrence'].rootCause).toBe('定位销磨损');
    expect(stored.body.internal.answers).toMatchObject([{ part: 'D4', answeredBy: '李工', attachmentId }]);
    expect(assignmentsOf(stored.body)).toMatchObject([
      { assignment: { id: assignmentId, askedOf: '技术部 李工' }, doneOn: '2026-11-20' },
    ]);
    expect((await desk.services.verify()).flatMap(({ defects }) => defects)).toEqual([]);
  });

  it.each(['D3', 'D5', 'D7'] as const)(
    'of %s comes back in English as it went out, without a change',
    async (part) => {
      const { id, file, assign, read } = await opened();
      expect(await assign(asked(id, { part, language: 'en' }))).toMatchObject({ kind: 'done' });
      await fill(file, whoAnswered);
      expect(isRead(await read(id))).toMatchObject({ part, changes: [], problems: [] });
    },
  );

  it('of one action asks that action only', async () => {
    const { desk, id, file, assign, read } = await opened();
    const action = '00000000-0000-4000-8000-000000000501';
    await save(desk, id, (body) => ({
      ...body,
      actions: [
        {
          id: action,
          cause: 'technical-occurrence',
          action: '加装定位传感器',
          reason: '',
          verification: '',
          sideEffects: '',
          responsible: '李工',
          plannedOn: '2026-12-01',
          doneOn: null,
          breakpoint: '',
          state: 'open',
          verifiedOn: null,
          verifiedBy: '',
        },
      ],
    }));
    await assign(asked(id, { part: { action } }));
    await fill(file, {
      ...whoAnswered,
      [`actions.${action}.doneOn`]: 46_346,
      [`actions.${action}.state`]: '已实施',
    });
    expect(isRead(await read(id)).changes).toMatchObject([
      { path: `actions.${action}.doneOn`, before: null, after: '2026-11-20' },
      { path: `actions.${action}.state`, before: 'open', after: 'realised' },
    ]);
  });

  it('says that the report was changed since, and which fields both changed', async () => {
    const { desk, id, file, assign, read } = await opened();
    await assign(asked(id));
    await fill(file, { ...whoAnswered, [root]: '定位销磨损' });
    const path = 'analysis.escapePoint';
    await save(desk, id, (body) => ({ ...body, analysis: { ...body.analysis, escapePoint: '终检' } }));
    expect(isRead(await read(id))).toMatchObject({ isChangedSince: true, conflicts: [] });
    await fill(file, { [path]: '首检' });
    expect(isRead(await read(id))).toMatchObject({ conflicts: [path] });
  });

  it('finds its rows again where somebody unlocked the sheet and moved them', async () => {
    const { id, file, assign, read } = await opened();
    await assign(asked(id));
    await fill(file, { ...whoAnswered, [root]: '定位销磨损' });
    // A row inserted at the top: every row below counts one more.
    const moved = partOf(readFileSync(file), firstSheet)
      .replaceAll(/<row r="(\d+)"/g, (_, row) => `<row r="${Number(row) + 1}"`)
      .replaceAll(/<c r="([A-Z]+)(\d+)"/g, (_, column, row) => `<c r="${column}${Number(row) + 1}"`);
    writeFileSync(file, await withParts(readFileSync(file), { [firstSheet]: moved }));
    expect(isRead(await read(id))).toMatchObject({
      changes: [{ path: root, after: '定位销磨损' }],
      problems: [],
    });
  });

  it('of an older revision is read, and says so', async () => {
    const { desk, id, file, assign, read } = await opened();
    await assign(asked(id));
    await fill(file, { ...whoAnswered, [root]: '定位销磨损' });
    await submit(desk, id);
    const { stored } = await desk.call('report.get', { id });
    await desk.call('report.revise', { id, version: stored.version, reason: '顾客退回' });
    expect(isRead(await read(id))).toMatchObject({ revision: 0, currentRevision: 1 });
  });

  it('is neither made nor read of a revision that was sent', async () => {
    const { desk, id, file, assign, read } = await opened();
    await assign(asked(id));
    await fill(file, whoAnswered);
    await submit(desk, id);
    const why = { code: 'forbidden', params: { why: 'submitted' } };
    expect(await rejection(assign(asked(id)), ServiceError)).toMatchObject(why);
    expect(await rejection(Promise.resolve(read(id)), ServiceError)).toMatchObject(why);
  });
});

const kept = async (desk: TestDesk): Promise<number> =>
  desk.store.read(async (db) => (await db.selectFrom('attachment').selectAll().execute()).length);

describe('that a sheet went out', () => {
  it('stands in the report and its history: to whom, for what, by when, by whom', async () => {
    const { desk, id, assign, changed } = await opened();
    await assign(asked(id));
    const { stored } = await desk.call('report.get', { id });
    expect(stored.body.internal.assignments).toEqual([
      {
        id: expect.any(String),
        part: 'D4',
        askedOf: '技术部 李工',
        dueOn: '2026-11-25',
        revision: 0,
        assignedAt: expect.stringMatching(/^2026-.*\+08:00$/),
        assignedBy: desk.context.operator.name,
        closedOn: null,
        closedReason: '',
      },
    ]);
    const { entries } = await desk.call('record.history', { id, offset: 0, limit: 10 });
    expect(entries[0]).toMatchObject({
      action: 'assign',
      operator: desk.context.operator.name,
      changes: [{ path: 'internal.assignments.0', old: null, new: { askedOf: '技术部 李工' } }],
    });
    expect(changed).toEqual([`store.changed ${JSON.stringify({ areas: ['record'], id })}`]);
    expect((await desk.services.verify()).flatMap(({ defects }) => defects)).toEqual([]);
  });

  it('is waited for in the list of actions, overdue after its day, also after a restart', async () => {
    const { desk, id, assign } = await opened();
    await assign(asked(id, { dueOn: '2020-01-02' }));
    const late = async (of: TestDesk) =>
      (await of.call('action.page', { isOverdue: true, offset: 0, limit: 9 })).actions;
    const row = { recordId: id, kind: 'answer', discipline: 'D4', owner: '技术部 李工', isOverdue: true };
    expect(await late(desk)).toMatchObject([row]);
    await desk.store.close();
    const again = await openDesk({ folder: desk.folder });
    expect(await late(again)).toMatchObject([row]);
    await save(again, id, (body) => ({
      ...body,
      internal: {
        ...body.internal,
        assignments: body.internal.assignments.map((each) => ({
          ...each,
          askedOf: '',
          closedOn: '2026-11-22',
        })),
      },
    }));
    expect(await late(again)).toEqual([]);
    const { stored } = await again.call('report.get', { id });
    expect(stored.body.internal.assignments).toMatchObject([
      { askedOf: '技术部 李工', closedOn: '2026-11-22' },
    ]);
  });

  it('is not said of a sheet whose saving was cancelled, or that could not be written', async () => {
    const { desk, id, ask, choose, changed } = await opened();
    choose(null);
    expect(await ask(asked(id))).toEqual({ jobId: null, stored: null });
    choose(join(desk.folder, 'no-such-folder', 'task.xlsx'));
    expect(await ask(asked(id))).toEqual({ jobId: expect.any(String), stored: null });
    expect((await desk.call('report.get', { id })).stored).toMatchObject({
      version: 1,
      body: { internal: { assignments: [] } },
    });
    expect(changed).toEqual([]);
  });

  it('makes no sheet older that is still out, and is answered by its own file only', async () => {
    const { id, file, assign, read, choose } = await opened();
    await assign(asked(id));
    choose(join(file, '..', 'second.xlsx'));
    await assign(asked(id, { askedOf: '品管部 王工' }));
    await fill(file, whoAnswered);
    const answer = isRead(await read(id));
    expect(answer.isChangedSince).toBe(false);
    expect(answer.assignmentId).not.toBeNull();
  });

  it('is over once the final report went out', async () => {
    const { desk, id, assign } = await opened();
    await assign(asked(id));
    await submit(desk, id, '8D');
    const { stored } = await desk.call('report.get', { id });
    expect(assignmentsOf(stored.body)).toMatchObject([{ doneOn: '2026-11-21' }]);
  });
});

describe('an answered sheet that nobody took', () => {
  it('leaves nothing behind', async () => {
    const { desk, id, file, assign, read } = await opened();
    await assign(asked(id));
    await fill(file, { ...whoAnswered, [root]: '定位销磨损' });
    isRead(await read(id));
    expect(await kept(desk)).toBe(0);
  });

  it('is kept as it was read, whatever became of the file since; one read before it is no longer known', async () => {
    const { desk, id, file, assign, read, keep } = await opened();
    await assign(asked(id));
    await fill(file, whoAnswered);
    const first = isRead(await read(id));
    await fill(file, { [root]: '定位销磨损' });
    const second = isRead(await read(id));
    const bytes = readFileSync(file);
    rmSync(file);
    expect(await rejection(Promise.resolve(keep(first.fileId)), ServiceError)).toMatchObject({
      code: 'file-missing',
    });
    const { attachmentId } = await keep(second.fileId);
    const { path } = await desk.services.attachments.locate(attachmentId);
    expect(readFileSync(path).equals(bytes)).toBe(true);
    expect(await kept(desk)).toBe(1);
  });
});

const submit = async (desk: TestDesk, id: string, stage: '3D' | '8D' = '3D'): Promise<void> => {
  const { stored } = await desk.call('report.get', { id });
  await desk.call('report.submit', {
    id,
    version: stored.version,
    sent: { ...sentAs3D, stage },
  });
};

describe('a file that is no answered sheet of this report is refused with its reason, and not kept', () => {
  it('that of another report is told by its number', async () => {
    const { desk, id, file, assign, read } = await opened();
    await assign(asked(id));
    await fill(file, whoAnswered);
    const { stored } = await register(desk, {});
    const other = await desk.call('report.start', { token: crypto.randomUUID(), complaintId: stored.id });
    const { stored: own } = await desk.call('report.get', { id });
    expect(await read(other.id)).toEqual({
      kind: 'refused',
      fileName: 'task.xlsx',
      why: 'other-report',
      number: own.number,
    });
    expect(await kept(desk)).toBe(0);
  });

  it.each([
    [{}, 'no-answerer'],
    [{ answeredBy: '李工' }, 'no-answer-date'],
    [{ answeredBy: '李工', answeredOn: '下周' }, 'no-answer-date'],
  ] as const)('%j: %s', async (values, why) => {
    const { desk, id, file, assign, read } = await opened();
    await assign(asked(id));
    await fill(file, values);
    expect(await read(id)).toMatchObject({ kind: 'refused', why });
    expect(await kept(desk)).toBe(0);
  });

  const compound = Buffer.from('d0cf11e0a1b11ae1', 'hex');
  const spoiled: readonly (readonly [string, (bytes: Buffer) => Promise<Buffer>, string])[] = [
    ['half of it', async (bytes) => bytes.subarray(0, bytes.length / 2), 'damaged'],
    ['no bytes', async () => Buffer.alloc(0), 'damaged'],
    ['another kind of file', async () => Buffer.from('%PDF-1.7 …'), 'damaged'],
    ['bytes turned over', async (bytes) => turned(bytes), 'damaged'],
    ['an old .xls', async () => Buffer.concat([compound, Buffer.alloc(512)]), 'old-format'],
    [
      'a workbook with a password',
      async () => Buffer.concat([compound, Buffer.from('EncryptedPackage', 'utf16le')]),
      'encrypted',
    ],
    ['more than a sheet can be', async () => Buffer.alloc(10 * 1024 * 1024 + 1), 'too-large'],
    [
      'a part that unpacks to more than there is room for',
      async (bytes) => withParts(bytes, { [firstSheet]: ' '.repeat(21 * 1024 * 1024) }),
      'too-large',
    ],
    [
      'more parts than a task sheet has',
      async (bytes) =>
        zip([
          ...partsOf(bytes),
          ...Array.from({ length: 500 }, (_, index) => ({ name: `x/${index}`, bytes: Buffer.alloc(1) })),
        ]),
      'too-large',
    ],
    [
      'more cells than a task sheet has',
      async (bytes) =>
        withParts(bytes, {
          [firstSheet]: `<worksheet><sheetData><row r="1">${'<c/>'.repeat(100_001)}</row></sheetData></worksheet>`,
        }),
      'too-large',
    ],
    [
      'one part twice',
      async (bytes) => zip([...partsOf(bytes), ...partsOf(bytes).filter(({ name }) => name === firstSheet)]),
      'damaged',
    ],
    [
      'a workbook without marks',
      async (bytes) =>
        withParts(bytes, { 'xl/worksheets/sheet2.xml': '<worksheet><sheetData/></worksheet>' }),
      'no-task-sheet',
    ],
    [
      'a sheet of a newer program',
      async (bytes) =>
        withParts(bytes, {
          'xl/sharedStrings.xml': partOf(bytes, 'xl/sharedStrings.xml').replace(
            '&quot;format&quot;:1',
            '&quot;format&quot;:2',
          ),
        }),
      'newer-format',
    ],
    [
      'XML that declares a document type',
      async (bytes) =>
        withParts(bytes, { [firstSheet]: `<!DOCTYPE x [<!ENTITY a "b">]>${partOf(bytes, firstSheet)}` }),
      'damaged',
    ],
  ];
  it.each(spoiled)('%s', async (_name, spoil, why) => {
    const { desk, id, file, assign, read } = await opened();
    await assign(asked(id));
    await fill(file, whoAnswered);
    writeFileSync(file, await spoil(readFileSync(file)));
    expect(await read(id)).toMatchObject({ kind: 'refused', why });
    expect(await kept(desk)).toBe(0);
  });
});

const partsOf = (bytes: Buffer): readonly ZipPart[] =>
  [...unzip(bytes)].map(([name, text]) => ({ name, bytes: Buffer.from(text) }));

/** The content of the first part is no longer what its packing says. */
function turned(bytes: Buffer): Buffer {
  const copy = Buffer.from(bytes);
  const name = copy.indexOf('xl/workbook.xml');
  for (let at = name + 40; at < name + 140; at += 1) copy[at] = (copy[at] ?? 0) ^ 0xff;
  return copy;
}
