import { canonicalJson, sha256 } from '@main/data/canonical';
import { appendHistory } from '@main/data/repositories/history';
import { writeSetting } from '@main/data/repositories/settings';
import { prepare } from '@main/export/prepare';
import { ServiceError } from '@main/services';
import { createExportJobs } from '@main/services/export-jobs';
import { blankCustomer, blankPart } from '@shared/domain/customer';
import { milestoneKinds } from '@shared/domain/deadline';
import { blankCommunication } from '@shared/domain/feedback';
import { defaultSettings, type FormRevision } from '@shared/domain/settings';
import { blankVisitReport } from '@shared/domain/visit';
import { describe, expect, it } from 'vitest';
import {
  calendarYears,
  complaint,
  fullNote,
  note,
  openDesk,
  register,
  type TestDesk,
} from '../../support/desk';
import { rejection } from '../../support/failure';

describe('settings', () => {
  it('are written into the records at the first start, with history', async () => {
    const desk = await openDesk();
    const { version, settings } = await desk.call('settings.get', {});
    expect(version).toBe(1);
    expect(settings.deadlineRules.timeZone).toBe('Asia/Shanghai');
    expect((await desk.call('settings.history', { offset: 0, limit: 5 })).entries[0]).toMatchObject({
      action: 'deliver',
    });
  });

  it('refuse what started from an older version, and what is not sound', async () => {
    const desk = await openDesk();
    const { settings } = await desk.call('settings.get', {});
    const save = (version: number, change: object) => desk.call('settings.save', { version, ...change });
    expect((await rejection(save(0, {}), ServiceError)).code).toBe('stale');
    const calendar = { ...settings.calendar, days: [{ date: '2026-02-30', works: true, reason: 'x' }] };
    const error = await rejection(save(1, { calendar }), ServiceError);
    expect(error.findings).toMatchObject([{ path: 'calendar.days.0.date', code: 'not-a-date' }]);
    const deadlineRules = { ...settings.deadlineRules, timeZone: 'Asia/Nowhere' };
    expect((await rejection(save(1, { deadlineRules }), ServiceError)).code).toBe('invalid');
    const people = settings.people.map((person) => ({ ...person, roles: ['quality' as const] }));
    expect((await rejection(save(1, { people }), ServiceError)).findings).toMatchObject([
      { path: 'people', code: 'required' },
    ]);
    expect((await desk.call('settings.get', {})).version).toBe(1);
  });

  it('give the next number of a kind its prefix; given ones stay, are found, and lend it to no other kind', async () => {
    const desk = await openDesk();
    const { numbering } = (await desk.call('settings.get', {})).settings;
    const save = (version: number, prefixes: Readonly<Record<string, string>>) =>
      desk.call('settings.save', {
        version,
        numbering: { ...numbering, recordPrefixes: { ...numbering.recordPrefixes, ...prefixes } },
      });
    const log = async () =>
      desk.call('record.register', {
        token: crypto.randomUUID(),
        kind: 'communication',
        body: { ...blankCommunication(), request: '何时到货' },
      });
    expect((await log()).number).toBe('GT-2026-0001');
    await save(1, { communication: 'GTJL' });
    expect((await log()).number).toBe('GTJL-2026-0002');
    const refused = await rejection(save(2, { communication: 'GTJL', notice: 'GT' }), ServiceError);
    expect(refused.findings).toMatchObject([
      { path: 'numbering.recordPrefixes.notice', code: 'prefix-used' },
    ]);
    for (const number of ['GT-2026-0001', 'GTJL-2026-0002']) {
      const { records } = await desk.call('record.page', { text: number, offset: 0, limit: 5 });
      expect(records.map((each) => each.number)).toEqual([number]);
    }
    const { entries } = await desk.call('settings.history', { offset: 0, limit: 1 });
    expect(entries[0]?.changes).toEqual([
      { path: 'numbering.recordPrefixes.communication', old: 'GT', new: 'GTJL' },
    ]);
  });

  it('keep a category of enquiries that was saved; it is withdrawn, with history, and never reworded', async () => {
    const desk = await openDesk();
    const own = { code: 'own-1', chinese: '工装', english: '' };
    const save = (version: number, added: readonly (typeof own)[], withdrawn: readonly string[] = []) =>
      desk.call('settings.save', { version, enquiries: { added: [...added], withdrawn: [...withdrawn] } });
    await save(1, [own]);
    for (const changed of [[], [{ ...own, chinese: '模具' }]]) {
      const refused = await rejection(save(2, changed), ServiceError);
      expect(refused.findings).toMatchObject([{ path: 'enquiries.added.0.chinese', code: 'recorded' }]);
    }
    await save(2, [own], ['own-1', 'price']);
    const { entries } = await desk.call('settings.history', { offset: 0, limit: 1 });
    expect(entries[0]?.changes.map(({ path }) => path)).toEqual([
      'enquiries.withdrawn.own-1',
      'enquiries.withdrawn.price',
    ]);
  });

  it('hold common sentences, refuse an empty or repeated one, and let nobody but an administrator add', async () => {
    const desk = await openDesk();
    const own = { group: 'D5' as const, chinese: '更换模具', english: '' };
    const save = (list: readonly (typeof own)[], context = desk.context) =>
      desk.services.channels['settings.save'](context, {
        version: 1,
        phrases: { own: [...list], hidden: ['D5.poka'] },
      });
    const error = await rejection(save([own, { ...own, chinese: ' ' }, own]), ServiceError);
    expect(error.findings).toMatchObject([
      { path: 'phrases.own.1.chinese', code: 'required' },
      { path: 'phrases.own.2.chinese', code: 'duplicate' },
    ]);
    const clerk = { ...desk.context, operator: { ...desk.context.operator, roles: ['quality' as const] } };
    expect((await rejection(save([own], clerk), ServiceError)).code).toBe('forbidden');
    await save([own]);
    const { settings } = await desk.call('settings.get', {});
    expect(settings.phrases).toEqual({ own: [own], hidden: ['D5.poka'] });
    const { entries } = await desk.call('settings.history', { offset: 0, limit: 1 });
    expect(entries[0]?.changes.map(({ path }) => path)).toEqual(['phrases.own.0', 'phrases.hidden.D5.poka']);
  });

  it('move the dates of open complaints and answer which, each noted in its history', async () => {
    const desk = await openDesk();
    const { stored, row } = await register(desk);
    expect(row.milestones?.closure.due).toBe('2026-12-20');
    const { settings } = await desk.call('settings.get', {});
    const deadlineRules = { ...settings.deadlineRules, closureRoll: 'next-working-day' as const };
    const answer = await desk.call('settings.save', { version: 1, deadlineRules });
    expect(answer.moved).toEqual([
      { number: stored.number, kind: 'closure', old: '2026-12-20', new: '2026-12-21' },
    ]);
    const got = await desk.call('complaint.get', { id: stored.id });
    expect(got.row.milestones?.closure.due).toBe('2026-12-21');
    expect(got.stored.version).toBe(1);
    const { entries } = await desk.call('complaint.history', { id: stored.id, offset: 0, limit: 1 });
    expect(entries[0]).toMatchObject({
      action: 'recompute',
      changes: [{ path: 'milestones.closure.due', old: '2026-12-20', new: '2026-12-21' }],
    });
    expect((await desk.services.verify()).flatMap(({ defects }) => defects)).toEqual([]);
  });

  it('keep a year that was imported in the place of the shipped one, and refuse one that is no notice', async () => {
    const desk = await openDesk({ official: calendarYears.filter(({ year }) => year < 2027) });
    const { row } = await register(desk, { receivedAt: '2026-10-08T16:30+08:00' });
    expect(row.milestones?.preliminary.due).toBe('2026-10-12');
    const { calendar } = (await desk.call('settings.get', {})).settings;
    const shipped = calendarYears.find(({ year }) => year === 2026);
    const days = (shipped?.days ?? []).filter(({ date }) => date !== '2026-10-10');
    const own = { year: 2026, papers: ['国办发明电'], days };
    const save = (change: Partial<typeof calendar>) =>
      desk.call('settings.save', { version: 1, calendar: { ...calendar, ...change }, note: fullNote });
    const refused = await rejection(
      save({ years: [own, { ...own, days: days.slice(3) }], workedSaturday: '2026-11-20' }),
      ServiceError,
    );
    expect(refused.findings).toMatchObject([
      { path: 'calendar.workedSaturday', code: 'not-a-saturday' },
      { path: 'calendar.years.1', code: 'not-a-notice', params: { year: 2026 } },
      { path: 'calendar.years.1', code: 'duplicate' },
    ]);
    expect((await save({ years: [own] })).moved).toContainEqual({
      number: row.number,
      kind: 'preliminary',
      old: '2026-10-12',
      new: '2026-10-13',
    });
    const { official } = await desk.call('calendar.data', {});
    expect(official.filter(({ year }) => year === 2026)).toEqual([own]);
    const { entries } = await desk.call('settings.history', { offset: 0, limit: 1 });
    expect(entries[0]?.changes[0]).toMatchObject({ path: 'calendar.years.2026' });
  });

  it('tell before a save which dates it will move, a due one too, and write nothing by that', async () => {
    const desk = await openDesk();
    const { stored } = await register(desk);
    desk.at('2026-12-22T10:00+08:00');
    const { settings } = await desk.call('settings.get', {});
    const deadlineRules = { ...settings.deadlineRules, closureRoll: 'next-working-day' as const };
    const counted = async () => [
      (await desk.call('settings.history', { offset: 0, limit: 50 })).total,
      (await desk.call('complaint.history', { id: stored.id, offset: 0, limit: 50 })).total,
    ];
    const before = await counted();
    const preview = await desk.call('settings.preview', { version: 1, deadlineRules });
    expect(preview.moved).toEqual([
      { number: stored.number, kind: 'closure', old: '2026-12-20', new: '2026-12-21' },
    ]);
    expect(await desk.call('settings.get', {})).toEqual({ version: 1, settings });
    const { row } = await desk.call('complaint.get', { id: stored.id });
    expect(row.milestones?.closure.due).toBe('2026-12-20');
    expect(await counted()).toEqual(before);
    const saved = await desk.call('settings.save', { version: 1, deadlineRules, note: fullNote });
    expect(saved.moved).toEqual(preview.moved);
    expect((await desk.services.verify()).flatMap(({ defects }) => defects)).toEqual([]);
  });

  it('refuse a preview as the save would be refused', async () => {
    const desk = await openDesk();
    const clerk = { ...desk.context, operator: { ...desk.context.operator, roles: ['quality' as const] } };
    const asked = { version: 1, departments: ['品管部'] };
    const refusal = (version: number, context = desk.context) =>
      rejection(desk.services.channels['settings.preview'](context, { ...asked, version }), ServiceError);
    expect((await refusal(1, clerk)).code).toBe('forbidden');
    expect((await refusal(7)).code).toBe('stale');
  });

  it('move a date already due only with reason, approver and proof; else nothing is saved', async () => {
    const desk = await openDesk({ now: '2026-11-21T10:00+08:00' });
    await register(desk);
    desk.at('2026-12-22T10:00+08:00');
    const { settings } = await desk.call('settings.get', {});
    const deadlineRules = { ...settings.deadlineRules, closureRoll: 'next-working-day' as const };
    const error = await rejection(desk.call('settings.save', { version: 1, deadlineRules }), ServiceError);
    expect(error.findings.map(({ path }) => path)).toEqual(['note.reason', 'note.approver', 'note.proof']);
    expect((await desk.call('settings.get', {})).settings.deadlineRules.closureRoll).toBe('none');
    expect(
      (await desk.call('settings.save', { version: 1, deadlineRules, note: fullNote })).moved,
    ).toHaveLength(1);
  });
});

describe('form revisions', () => {
  const withRevisions = async (desk: TestDesk, code: string, revisions: readonly FormRevision[]) => {
    const { version, settings } = await desk.call('settings.get', {});
    const forms = settings.forms.map((form) =>
      form.code === code ? { ...form, revisions: [...revisions] } : form,
    );
    return desk.call('settings.save', { version, forms });
  };
  const placeOf = (code: string): number => defaultSettings.forms.findIndex((form) => form.code === code);
  const first = { number: 'QR-1', revision: 'A/0', effectiveOn: '2026-01-01', changeNote: '' };
  const second = { number: 'QR-2', revision: 'A/1', effectiveOn: '2026-12-01', changeNote: '加一栏' };

  it('of a new record are those of its day; a planned one takes effect by itself, and the record keeps its own', async () => {
    const desk = await openDesk({ now: '2026-11-30T23:59+08:00' });
    await withRevisions(desk, 'RTSP01-01-case', [first, second]);
    const before = await register(desk);
    expect(before.stored.formRevision).toBe('A/0');
    desk.at('2026-12-01T00:00+08:00');
    expect((await register(desk)).stored.formRevision).toBe('A/1');
    const request = { form: 'RTSP01-01-case', format: 'pdf', language: 'zh-CN' } as const;
    const jobs = createExportJobs(desk.services);
    const old = { ...request, complaintId: before.stored.id };
    const { data } = prepare(await jobs.jobOf(desk.context, old));
    expect([data.fields['head.formNumber']?.text, data.fields['head.revision']?.text]).toEqual([
      'QR-1',
      'A/0',
    ]);
    expect(data.furniture.stateText).toBe('');
    expect(await jobs.fileNameOf(desk.context, old)).toMatch(/^QR-1_/);
    const blank = { form: 'blank', code: 'RTSP01-01-case', format: 'pdf', language: 'zh-CN' } as const;
    expect(await jobs.fileNameOf(desk.context, blank)).toMatch(/^QR-2_.*空白表\.pdf$/);
    const obsolete = { ...blank, revision: 'A/0' };
    expect(await jobs.fileNameOf(desk.context, obsolete)).toMatch(/^QR-1_.*空白表 A-0 作废\.pdf$/);
    expect(prepare(await jobs.jobOf(desk.context, obsolete)).data.furniture.stateText).toBe('作废');
    const unknown = jobs.jobOf(desk.context, { ...blank, revision: 'C/7' });
    expect((await rejection(unknown, ServiceError)).code).toBe('not-found');
  });

  it('are refused when two have one name or dates do not rise, and nothing is saved', async () => {
    const desk = await openDesk();
    const twice = withRevisions(desk, '8D', [first, { ...second, revision: 'A/0' }]);
    expect((await rejection(twice, ServiceError)).findings).toMatchObject([
      { path: `forms.${placeOf('8D')}.revisions.1.revision`, code: 'duplicate' },
    ]);
    const falling = withRevisions(desk, '8D', [second, first]);
    expect((await rejection(falling, ServiceError)).findings).toMatchObject([
      { path: `forms.${placeOf('8D')}.revisions.1.effectiveOn`, code: 'not-after-previous' },
    ]);
    expect((await desk.call('settings.get', {})).version).toBe(1);
  });

  it('that have been in force stay on the list; a planned one may go', async () => {
    const desk = await openDesk({ now: '2026-11-30T10:00+08:00' });
    await withRevisions(desk, '8D', [first, second]);
    await withRevisions(desk, '8D', [first]);
    await withRevisions(desk, '8D', [first, second]);
    desk.at('2026-12-01T10:00+08:00');
    expect((await rejection(withRevisions(desk, '8D', [second]), ServiceError)).findings).toMatchObject([
      { path: `forms.${placeOf('8D')}.revisions`, code: 'recorded' },
    ]);
  });

  it('are named one by one in the history', async () => {
    const desk = await openDesk();
    await withRevisions(desk, '8D', [first]);
    const { version } = await withRevisions(desk, '8D', [first, second]);
    expect(version).toBe(3);
    const { entries } = await desk.call('settings.history', { offset: 0, limit: 1 });
    expect(entries[0]?.changes).toEqual([{ path: 'forms.8D.revisions.1', old: null, new: second }]);
  });

  it('kept by an older program as one are a list of one after the start, noted in history and sound before and after', async () => {
    const desk = await openDesk();
    const { settings } = await desk.call('settings.get', {});
    const single = settings.forms.map(({ code, retentionYears, revisions: [only] }) => ({
      code,
      retentionYears,
      ...only,
      ...(code === '8D' ? { number: 'QR-07', revision: 'B', changeNote: '首次发布' } : {}),
    }));
    await desk.store.write(async (trx) => {
      await writeSetting(trx, 'forms', 2, single);
      await appendHistory(trx, {
        at: '2026-11-20T10:00+08:00',
        operator: '操作员',
        area: 'settings',
        recordId: 'settings',
        action: 'save',
        reason: '',
        changes: [],
        recordHash: sha256(canonicalJson({ ...settings, forms: single })),
      });
    });
    const soundOf = async ({ services }: TestDesk) =>
      (await services.verify()).flatMap(({ defects }) => defects);
    expect(await soundOf(desk)).toEqual([]);
    await desk.store.close();
    const again = await openDesk({ folder: desk.folder });
    const got = await again.call('settings.get', {});
    expect(got.settings.forms.find(({ code }) => code === '8D')?.revisions).toEqual([
      { number: 'QR-07', revision: 'B', effectiveOn: null, changeNote: '首次发布' },
    ]);
    expect((await again.call('settings.history', { offset: 0, limit: 1 })).entries[0]?.action).toBe(
      'upgrade',
    );
    expect(await soundOf(again)).toEqual([]);
  });
});

describe('a calendar that changed since the last start', () => {
  it('moves what may move, says so, and leaves certain dates of closed complaints alone', async () => {
    const known = calendarYears.filter(({ year }) => year < 2026);
    const desk = await openDesk({ now: '2026-09-30T17:00+08:00', official: known });
    const { row } = await register(desk, { receivedAt: '2026-09-30T16:30+08:00' });
    expect(row.milestones?.preliminary).toMatchObject({ isProvisional: true });
    await desk.store.close();
    const again = await openDesk({ folder: desk.folder, now: '2026-09-30T18:00+08:00' });
    const { rows } = await again.call('complaint.agenda', {});
    expect(rows[0]?.milestones?.preliminary).toMatchObject({ due: '2026-10-10', isProvisional: false });
    const { notices } = await again.services.start(again.context);
    expect(notices).toEqual([]);
    const { entries } = await again.call('complaint.history', { id: row.id, offset: 0, limit: 5 });
    expect(entries[0]?.action).toBe('recompute');
  });

  it('names dates of records that moved, and what was planned for a day that now rests', async () => {
    const known = calendarYears.filter(({ year }) => year < 2026);
    const desk = await openDesk({ now: '2026-09-30T17:00+08:00', official: known });
    const visit = { ...blankVisitReport(), from: '2026-09-28', to: '2026-09-29', nextVisitOn: '2026-10-06' };
    const { id, number } = await desk.services.records.register(desk.context, {
      kind: 'visit-report',
      token: crypto.randomUUID(),
      body: visit,
    });
    await desk.store.close();
    const again = await openDesk({ folder: desk.folder, now: '2026-09-30T18:00+08:00' });
    const dates = (code: string) => again.notices.find((notice) => notice.code === code)?.params.dates;
    expect(dates('calendar-changed')).toBe(`${number} visit-report 2026-10-08 → 2026-10-12`);
    expect(dates('calendar-rests')).toBe(`${number} next-visit 2026-10-06`);
    const { entries } = await again.call('record.history', { id, offset: 0, limit: 5 });
    expect(entries[0]).toMatchObject({ action: 'recompute', changes: [{ path: 'due.visit-report' }] });
    expect((await again.services.verify()).flatMap(({ defects }) => defects)).toEqual([]);
  });
});

describe('customers and parts', () => {
  it('are found by name, code and pinyin initials', async () => {
    const desk = await openDesk();
    const body = { ...blankCustomer('宁波甲乙座椅'), code: 'C1001' };
    const saved = await desk.call('customer.save', { id: null, version: 0, body });
    await desk.call('customer.save', { id: null, version: 0, body: blankCustomer('上海丙丁') });
    for (const text of ['座椅', 'nbjy', 'ningbo', 'c1001', '甲乙 1001', 'NBJYZY']) {
      const { customers } = await desk.call('customer.search', { text, limit: 10 });
      expect(
        customers.map(({ id }) => id),
        text,
      ).toEqual([saved.id]);
    }
    expect(
      (await desk.call('customer.search', { text: '', limit: 10 })).customers.map(
        ({ body: { name } }) => name,
      ),
    ).toEqual(['宁波甲乙座椅', '上海丙丁']);
  });

  it('refuse a stale save and a fixed moment as standing agreement', async () => {
    const desk = await openDesk();
    const first = await desk.call('customer.save', { id: null, version: 0, body: blankCustomer('甲') });
    await desk.call('customer.save', { id: first.id, version: 1, body: { ...first.body, code: 'X' } });
    const late = desk.call('customer.save', { id: first.id, version: 1, body: { ...first.body, code: 'Y' } });
    expect((await rejection(late, ServiceError)).code).toBe('stale');
    const agreedTimes = {
      ...first.body.agreedTimes,
      response: { kind: 'absolute' as const, at: '2026-11-21T10:00+08:00' },
    };
    const wrong = desk.call('customer.save', {
      id: first.id,
      version: 2,
      body: { ...first.body, agreedTimes },
    });
    expect((await rejection(wrong, ServiceError)).findings[0]?.path).toBe('agreedTimes.response');
  });

  // Received on Wednesday before the National Day holiday of 1 to 7 October; Saturday the 10th is worked instead.
  it.each([
    [
      'hours',
      {},
      [
        '2026-09-30T19:40+08:00',
        '2026-09-30T20:40+08:00',
        '2026-09-30T21:40+08:00',
        '2026-09-30T22:40+08:00',
      ],
    ],
    ['working-days', {}, ['2026-10-09', '2026-10-10', '2026-10-12', '2026-10-13']],
    ['working-days', { countsFirstDay: true }, ['2026-10-08', '2026-10-09', '2026-10-10', '2026-10-12']],
    ['calendar-days', {}, ['2026-10-02', '2026-10-03', '2026-10-04', '2026-10-05']],
    ['calendar-days', { countsFirstDay: true }, ['2026-10-01', '2026-10-02', '2026-10-03', '2026-10-04']],
  ] as const)(
    'count every milestone of a new complaint by their standing agreement in %s %o',
    async (kind, how, dues) => {
      const desk = await openDesk();
      const agreed = (amount: number) => ({ kind, amount, ...how });
      const agreedTimes = {
        response: agreed(2),
        preliminary: agreed(3),
        analysis: agreed(4),
        closure: agreed(5),
      };
      const body = { ...blankCustomer('甲'), agreedTimes };
      const { id } = await desk.call('customer.save', { id: null, version: 0, body });
      const ref = { ...complaint().customer, id, name: '甲' };
      const { row, stored } = await register(desk, { customer: ref, receivedAt: '2026-09-30T17:40+08:00' });
      const told = [row, (await desk.call('complaint.get', { id: stored.id })).row];
      for (const { milestones } of told)
        expect(milestoneKinds.map((each) => [milestones?.[each].due, milestones?.[each].wonBy])).toEqual(
          dues.map((due) => [due, 'customer']),
        );
    },
  );

  it('move the dates of their open complaints when the standing agreement changes', async () => {
    const desk = await openDesk();
    const customer = await desk.call('customer.save', { id: null, version: 0, body: blankCustomer('甲') });
    const ref = { ...complaint().customer, id: customer.id, name: '甲' };
    const { stored, row } = await register(desk, { customer: ref });
    expect(row.milestones?.response.due).toBe('2026-11-21T17:40+08:00');
    const agreedTimes = { ...customer.body.agreedTimes, response: { kind: 'hours' as const, amount: 4 } };
    await desk.call('customer.save', {
      id: customer.id,
      version: 1,
      body: { ...customer.body, agreedTimes },
    });
    const got = await desk.call('complaint.get', { id: stored.id });
    expect(got.row.milestones?.response).toMatchObject({ due: '2026-11-20T21:40+08:00', wonBy: 'customer' });
    expect(got.agreedTimes?.response).toEqual({ kind: 'hours', amount: 4 });
  });

  it('move a date already done by a standing agreement only with reason, approver and proof', async () => {
    const desk = await openDesk();
    const customer = await desk.call('customer.save', { id: null, version: 0, body: blankCustomer('甲') });
    const ref = { ...complaint().customer, id: customer.id, name: '甲' };
    const { stored } = await register(desk, { customer: ref });
    const response = { ...stored.body.milestones.response, doneAt: '2026-11-20T18:00+08:00' };
    const answered = { ...stored.body, milestones: { ...stored.body.milestones, response } };
    await desk.call('complaint.save', { id: stored.id, version: 1, body: answered, note });
    const agreedTimes = { ...customer.body.agreedTimes, response: { kind: 'hours' as const, amount: 4 } };
    const input = { id: customer.id, version: 1, body: { ...customer.body, agreedTimes } };
    const error = await rejection(desk.call('customer.save', input), ServiceError);
    expect(error.findings.map(({ path }) => path)).toEqual(['note.reason', 'note.approver', 'note.proof']);
    expect((await desk.call('customer.get', { id: customer.id })).version).toBe(1);
    expect((await desk.call('customer.save', { ...input, note: fullNote })).version).toBe(2);
    const { entries } = await desk.call('complaint.history', { id: stored.id, offset: 0, limit: 1 });
    expect(entries[0]).toMatchObject({ action: 'recompute', reason: '甲: agreedTimes · 顾客更正' });
  });

  it('offer a customer its own parts and those for everybody', async () => {
    const desk = await openDesk();
    const customer = await desk.call('customer.save', { id: null, version: 0, body: blankCustomer('甲') });
    await desk.call('part.save', { id: null, version: 0, body: { ...blankPart('滑轨'), number: 'DM-1' } });
    await desk.call('part.save', {
      id: null,
      version: 0,
      body: { ...blankPart('滑块'), customerId: customer.id },
    });
    const names = async (customerId: string | null) =>
      (await desk.call('part.search', { text: 'h', customerId, limit: 10 })).parts.map(
        ({ body }) => body.name,
      );
    expect(await names(customer.id)).toEqual(['滑轨', '滑块']);
    expect(await names(crypto.randomUUID())).toEqual(['滑轨']);
  });
});

describe('the operator', () => {
  it('is the only active person until one is chosen, and then the chosen one', async () => {
    const desk = await openDesk();
    expect((await desk.services.operator())?.name).toBe('操作员');
    const { settings } = await desk.call('settings.get', {});
    const second = { id: crypto.randomUUID(), name: '李', department: '', roles: [], isActive: true };
    await desk.call('settings.save', { version: 1, people: [...settings.people, second] });
    expect(await desk.services.operator()).toBeNull();
    await desk.call('operator.choose', { personId: second.id });
    expect((await desk.services.operator())?.name).toBe('李');
    const unknown = desk.call('operator.choose', { personId: crypto.randomUUID() });
    expect((await rejection(unknown, ServiceError)).code).toBe('not-found');
  });
});

describe('an imported complaint of the past', () => {
  it('has no clocks and is not open', async () => {
    const desk = await openDesk();
    const { row } = await register(desk, { isHistoricalImport: true, receivedAt: '2024-01-05T08:00+08:00' });
    expect(row).toMatchObject({ milestones: null, next: null });
    expect((await desk.call('complaint.agenda', {})).total).toBe(0);
    expect(note.reason).toBe('');
  });
});
