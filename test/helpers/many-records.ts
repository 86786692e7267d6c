import type { Store, Trx } from '@main/data';
import { takeNumber } from '@main/data/repositories/counters';
import { masterHash, writeCustomer } from '@main/data/repositories/customers';
import { appendHistories } from '@main/data/repositories/history';
import { insertRecord } from '@main/data/repositories/records';
import type { CallContext, Services } from '@main/services';
import type { LoadEnvironment } from '@main/services/environment';
import { linksOf } from '@main/services/record/references';
import { addDays } from '@shared/domain/calendar';
import { blankComplaint, type CostLine, costBearers, costCategories } from '@shared/domain/complaint';
import { blankCustomer, customerGrades, type StoredCustomer } from '@shared/domain/customer';
import { blankCommunication, type Communication, topics } from '@shared/domain/feedback';
import { type RecordBody, recordPrefixes, type StoredRecord, withNumber } from '@shared/domain/record';
import { blankReport, causeKinds, type Report } from '@shared/domain/report';

const perTransaction = 1000;
const customers = [
  '甲方汽车座椅',
  '乙方底盘系统',
  '丙方电机',
  '丁方车身',
  '戊方商用车',
  '己方零部件',
  '庚方电子',
  '辛方内饰',
];
const people = ['张业务', '李业务', '王业务', '赵业务', '周业务'];
const asked = [
  '滑轨间隙偏大',
  '要求加急发货',
  '询问包装方式',
  '样件尺寸复测',
  '索取材质报告',
  '外箱受潮',
  '标签信息不符',
];

const pick = <T>(list: readonly T[], index: number): T => list[index % list.length] as T;
const idOf = (index: number): string => `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`;

/** A contact of a busy office: who, what, when and by when, some answered and some not; every one has words of its own. */
function contact(index: number): Communication {
  const day = addDays('2023-01-02', index % 1400);
  const isAnswered = index % 4 !== 0;
  const at = `${day}T09:${String(index % 60).padStart(2, '0')}+08:00`;
  return {
    ...blankCommunication(),
    customer: { ...blankCommunication().customer, name: pick(customers, index * 7) },
    counterpart: `陈工${index % 97}`,
    at,
    topic: pick(topics, index),
    operator: pick(people, index * 3),
    request: `${pick(asked, index)}，订单 PO-${10_000 + index}，请于本周内答复并说明处理办法。`,
    promises: [
      {
        id: idOf(1),
        what: `寄样 ${index}`,
        due: addDays(day, 5),
        responsible: '',
        keptOn: isAnswered ? day : null,
        moves: [],
      },
    ],
    answerDueOn: addDays(day, 3),
    answer: isAnswered ? '已邮件答复，附检验记录。' : '',
    answeredAt: isAnswered ? at : null,
  };
}

/** A customer of an office that serves many: a code, a plant and a grade, each with a name of its own. */
function customer(index: number): StoredCustomer {
  const name = `${pick(customers, index * 5)}${String(index).padStart(5, '0')}有限公司`;
  const body = {
    code: `C-${100_000 + index}`,
    plant: `第${index % 9}工厂`,
    grade: pick(customerGrades, index),
  };
  return { id: idOf(index + 3_000_000), version: 1, body: { ...blankCustomer(name), ...body } };
}

/** Fills a store with so many customers, each with its history. */
export async function fillWithCustomers(store: Store, count: number): Promise<void> {
  for (let from = 0; from < count; from += perTransaction)
    await store.write(async (trx) => {
      const stored = Array.from({ length: Math.min(perTransaction, count - from) }, (_, at) =>
        customer(from + at),
      );
      for (const each of stored) await writeCustomer(trx, each);
      await appendHistories(trx, stored.map(filed));
    });
}

const filed = (stored: StoredCustomer): Parameters<typeof appendHistories>[1][number] => ({
  at: '2026-01-04T09:00+08:00',
  operator: pick(people, 0),
  area: 'customer',
  recordId: stored.id,
  action: 'register',
  reason: '',
  changes: [{ path: 'name', old: null, new: stored.body.name }],
  recordHash: masterHash(stored),
});

/** A report with so many actions, three of four of them done. */
function report(index: number, actionsEach: number): Report {
  const actions = Array.from({ length: actionsEach }, (_, at): Report['actions'][number] => {
    const nth = index * actionsEach + at;
    const plannedOn = addDays('2023-01-02', nth % 1400);
    const isDone = nth % 4 !== 0;
    return {
      id: idOf(nth + 4_000_000),
      cause: pick(causeKinds, nth),
      action: `${pick(asked, nth)}：修订作业指导书 ${nth}`,
      reason: '',
      verification: '',
      sideEffects: '',
      responsible: pick(people, nth),
      plannedOn,
      doneOn: isDone ? plannedOn : null,
      breakpoint: '',
      state: isDone ? 'realised' : 'open',
      verifiedOn: null,
      verifiedBy: '',
    };
  });
  const customer = { ...blankReport().customer, name: pick(customers, index * 7) };
  return { ...blankReport(), customer, title: `${pick(asked, index)} ${index}`, actions };
}

type Numbered = { readonly kind: 'communication' | 'report'; readonly body: (index: number) => RecordBody };

/** Fills a store with so many contacts, numbered and with their histories as if each had been registered. */
export const fillWithContacts = (store: Store, load: LoadEnvironment, count: number): Promise<void> =>
  fillWith(store, load, count, { kind: 'communication', body: contact });

/** The same with reports, each with its actions. */
export const fillWithReports = (
  store: Store,
  load: LoadEnvironment,
  { count, actionsEach }: { readonly count: number; readonly actionsEach: number },
): Promise<void> =>
  fillWith(store, load, count, { kind: 'report', body: (index) => report(index, actionsEach) });

async function fillWith(store: Store, load: LoadEnvironment, count: number, of: Numbered): Promise<void> {
  for (let from = 0; from < count; from += perTransaction)
    await store.write((trx) => insertNumbered(trx, load, of, [from, Math.min(from + perTransaction, count)]));
}

async function insertNumbered(
  trx: Trx,
  load: LoadEnvironment,
  { kind, body }: Numbered,
  [from, to]: readonly [number, number],
): Promise<void> {
  const environment = await load(trx);
  const entries: Parameters<typeof appendHistories>[1][number][] = [];
  for (let index = from; index < to; index += 1) {
    const sequence = await takeNumber(trx, kind, 2026);
    const number = `${recordPrefixes[kind]}-2026-${String(sequence).padStart(5, '0')}`;
    const stored: StoredRecord = {
      id: idOf(index + 1_000_000),
      kind,
      number,
      version: 1,
      registeredAt: '2026-01-04T09:00+08:00',
      registeredBy: pick(people, index),
      formRevision: '',
      body: withNumber(body(index), number),
    };
    const entry = { stored, isVoid: false, voidReason: '' };
    const links = await linksOf(trx, environment, stored);
    const extra = { token: idOf(index + 2_000_000), year: 2026, sequence };
    const recordHash = await insertRecord(trx, entry, links, extra);
    const changes = [{ path: 'number', old: null, new: number }];
    entries.push({
      at: stored.registeredAt,
      operator: stored.registeredBy,
      area: 'record',
      recordId: stored.id,
      action: 'register',
      reason: '',
      changes,
      recordHash,
    });
  }
  await appendHistories(trx, entries);
}

/** Cost lines of a complaint, and actions of its report. */
const rowsOfCase = 40;

const costLine = (index: number): CostLine => ({
  id: idOf(index + 4_000_000),
  kind: `第 ${index} 笔`,
  amount: 100 * (index % 977),
  document: `PZ-${100_000 + index}`,
  on: addDays('2023-01-02', index % 1400),
  category: pick(costCategories, index),
  currency: 'CNY',
  bearer: pick(costBearers, Math.floor(index / 3)),
  claimed: index % 4 === 0 ? null : 100 * (index % 977),
  recovered: null,
});

const actionRow = (index: number): Report['actions'][number] => ({
  id: idOf(index + 5_000_000),
  cause: 'technical-occurrence',
  action: `更换定位销并修订作业指导书，第 ${index} 项`,
  reason: '',
  verification: '',
  sideEffects: '',
  responsible: pick(people, index),
  plannedOn: addDays('2024-01-02', index % 1400),
  doneOn: null,
  breakpoint: '',
  state: 'open',
  verifiedOn: null,
  verifiedBy: '',
});

/** Registers complaints that hold so many cost lines together, each with a report, whose open actions are as many. */
export async function fillWithCases(
  { channels }: Services,
  context: CallContext,
  count: number,
): Promise<void> {
  for (let from = 0; from < count; from += rowsOfCase) {
    const name = pick(customers, from / rowsOfCase);
    const rows = Array.from({ length: Math.min(rowsOfCase, count - from) }, (_, at) => from + at);
    const { stored } = await channels['complaint.register'](context, {
      token: idOf(from + 6_000_000),
      body: {
        ...blankComplaint(),
        customer: { ...blankComplaint().customer, name },
        receivedAt: '2026-11-02T09:00+08:00',
        channel: 'phone',
        statement: pick(asked, from / rowsOfCase),
        costs: rows.map(costLine),
      },
    });
    await channels['record.register'](context, {
      token: idOf(from + 7_000_000),
      kind: 'report',
      body: {
        ...blankReport(),
        complaintNumber: stored.number,
        customer: { ...blankReport().customer, name },
        actions: rows.map(actionRow),
      },
    });
  }
}
