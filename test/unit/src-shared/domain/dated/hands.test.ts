import { actionThing, reassigned, replanned } from '@shared/domain/dated';
import { blankNotice } from '@shared/domain/notice';
import { blankReport } from '@shared/domain/report';
import { blankVisitReport } from '@shared/domain/visit';
import { describe, expect, it } from 'vitest';

const asked = { row: 'b', to: '2026-12-09', reason: '停线' };
const hand = { row: 'b', to: '李四', reason: '休假' };

/** Three rows of a list; only the names of the fields that are looked at. */
const rows = (field: object): readonly object[] => ['a', 'b', 'c'].map((id) => ({ id, ...field }));

const bodies = {
  report: { ...blankReport(), actions: rows({ plannedOn: '2026-12-01', responsible: '张三' }) },
  notice: { ...blankNotice(), remedies: rows({ on: '2026-12-01', person: '张三' }) },
  'visit-report': { ...blankVisitReport(), actions: rows({ dueOn: '2026-12-01', person: '张三' }) },
} as const;
const fields = {
  report: ['actions', 'plannedOn', 'responsible'],
  notice: ['remedies', 'on', 'person'],
  'visit-report': ['actions', 'dueOn', 'person'],
} as const;

describe.each(['report', 'notice', 'visit-report'] as const)('a row of a %s', (kind) => {
  const [list, day, person] = fields[kind];
  const body = bodies[kind] as never;
  const read = (is: object | null, field: string): readonly unknown[] =>
    (Reflect.get(is ?? {}, list) as readonly object[]).map((row) => Reflect.get(row, field));

  it('is planned anew or given to another alone', () => {
    expect(read(replanned(kind, body, asked), day)).toEqual(['2026-12-01', '2026-12-09', '2026-12-01']);
    expect(read(replanned(kind, body, asked), person)).toEqual(['张三', '张三', '张三']);
    expect(read(reassigned(kind, body, hand), person)).toEqual(['张三', '李四', '张三']);
    expect(read(reassigned(kind, body, hand), day)).toEqual(['2026-12-01', '2026-12-01', '2026-12-01']);
  });

  it('that is not there changes nothing', () => {
    expect(replanned(kind, body, { ...asked, row: 'x' })).toBeNull();
    expect(reassigned(kind, body, { ...hand, row: 'x' })).toBeNull();
  });
});

it('what is learned from a report goes over by its row; a task sheet that is out stays with whom it was sent to', () => {
  const { prevention, ...report } = blankReport();
  const documents = [{ id: 'd', responsible: '张三' }];
  const readAcross = [{ id: 'r', responsible: '张三' }];
  const body = { ...report, prevention: { ...prevention, documents, readAcross } } as never;
  const after = (row: string) => reassigned('report', body, { ...hand, row })?.prevention;
  expect(after('d')).toMatchObject({
    documents: [{ responsible: '李四' }],
    readAcross: [{ responsible: '张三' }],
  });
  expect(after('r')).toMatchObject({
    documents: [{ responsible: '张三' }],
    readAcross: [{ responsible: '李四' }],
  });
  expect(reassigned('report', body, { ...hand, row: 'sheet' })).toBeNull();
});

it('an action of D5 has a day of its own to move; those of D7 share one, which is changed in the report', () => {
  const record = { recordId: '1', number: '8D-2026-0001', customerName: '甲方' };
  const row = {
    id: 'a',
    kind: 'action',
    text: '改夹具',
    owner: '张三',
    doneOn: null,
    verifiedOn: null,
  } as const;
  const of = (discipline: 'D5' | 'D7') =>
    actionThing(record, { ...row, discipline, dueOn: '2026-12-01' }, { people: [], departments: [] });
  expect(of('D5')).toMatchObject({ isOurs: true, fixedBy: null });
  expect(of('D7')).toMatchObject({ isOurs: false, fixedBy: 'recorded' });
});
