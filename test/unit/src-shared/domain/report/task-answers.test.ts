import { taskWords } from '@main/export/task-sheet';
import {
  answersInto,
  blankReport,
  dayOfCell,
  type Report,
  reportSchema,
  type SheetAnswer,
  type TaskPart,
  type TaskValue,
  type TaskWords,
  taskPlan,
  taskSheetOf,
  withTaskAnswers,
} from '@shared/domain/report';
import { textsOf } from '@shared/text';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { completeReport } from './complete-report';

const words: readonly TaskWords[] = [taskWords(textsOf('zh-CN')), taskWords(textsOf('en'))];
const newIds = (): (() => string) => {
  let number = 0;
  return () => {
    number += 1;
    return `00000000-0000-4000-8000-9${String(number).padStart(11, '0')}`;
  };
};

/** The cells of a sheet as they come back untouched. */
const untouched = (report: Report, part: TaskPart): readonly SheetAnswer[] =>
  (taskSheetOf(report, part)?.blocks ?? [])
    .flatMap(({ rows }) => rows.flat())
    .map(({ path, answer, value }, index) => ({
      cell: `A${index + 1}`,
      path,
      exported: value,
      value:
        answer.kind === 'choice' && value !== null
          ? (words[0]?.[answer.choices][String(value)] ?? null)
          : value === ''
            ? null
            : value,
    }));

/** The sheet with some cells filled in. */
const filled = (
  report: Report,
  part: TaskPart,
  values: Readonly<Record<string, TaskValue>>,
): readonly SheetAnswer[] =>
  untouched(report, part).map((each) => {
    const value = values[each.path];
    return value === undefined ? each : { ...each, value };
  });

const read = (
  report: Report,
  part: TaskPart,
  values: Readonly<Record<string, TaskValue>>,
  asked: Report = report,
) => answersInto(report, { part, answers: filled(asked, part, values) }, { words, newId: newIds() });

const withFactor = (): Report => {
  const report = blankReport();
  const factor = {
    id: id(1),
    factor: 'machine',
    possibleCause: '定位销磨损',
    evidence: '',
    verdict: 'open',
  } as const;
  return { ...report, analysis: { ...report.analysis, factors: [factor] } };
};
const id = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

describe('a sheet that comes back as it went out', () => {
  it.each(['D3', 'D4', 'D5', 'D7'] as const)('changes nothing of %s, and has no problem', (part) => {
    const report = completeReport();
    expect(read(report, part, {})).toMatchObject({ changes: [], conflicts: [], problems: [] });
  });

  it('changes nothing of a single action', () => {
    const report = completeReport();
    const part = { action: report.actions[0]?.id ?? '' };
    expect(taskSheetOf(report, part)?.blocks.flatMap(({ rows }) => rows)).not.toEqual([]);
    expect(read(report, part, {})).toMatchObject({ changes: [], problems: [] });
  });

  it('never takes back what was written in the report meanwhile', () => {
    const asked = withFactor();
    const now = { ...asked, analysis: { ...asked.analysis, escapePoint: '终检' } };
    expect(read(now, 'D4', {}, asked).changes).toEqual([]);
  });
});

describe('what is asked', () => {
  it('has caps and kinds that the schema of the report takes, for every field of every part', () => {
    const report = completeReport();
    const parts: readonly TaskPart[] = ['D3', 'D4', 'D5', 'D7', { action: report.actions[0]?.id ?? '' }];
    for (const part of parts) {
      for (const { answer, path } of taskSheetOf(report, part)?.blocks.flatMap(({ rows }) => rows.flat()) ??
        []) {
        if (answer.kind !== 'text' || path.includes('.+')) continue;
        const exact = read(report, part, { [path]: '满'.repeat(answer.most) });
        expect(v.safeParse(reportSchema, exact.report).success, path).toBe(true);
        expect(exact.problems, path).toEqual([]);
        const over = withTaskAnswers(
          report,
          [{ kind: 'changed', path, part: 'D4', before: '', after: '满'.repeat(answer.most + 1) }],
          answered,
        );
        expect(v.safeParse(reportSchema, over).success, `${path} over its cap`).toBe(false);
      }
    }
  });

  it('offers free rows for new entries, and none where the report is full', () => {
    const report = withFactor();
    const free = (of: Report): number =>
      untouched(of, 'D4').filter(({ path }) => /factors\.\+\d+\.evidence/.test(path)).length;
    expect(free(report)).toBe(6);
    const [factor] = report.analysis.factors;
    if (factor === undefined) throw new Error('no factor');
    const many = Array.from({ length: 30 }, (_, index) => ({ ...factor, id: id(index + 1) }));
    expect(free({ ...report, analysis: { ...report.analysis, factors: many } })).toBe(0);
    for (const part of ['D3', 'D4', 'D5', 'D7'] as const)
      for (const plan of taskPlan(part)) if (plan.kind === 'list') expect(plan.free).toBeLessThanOrEqual(8);
  });

  it('asks only the chains that the report must have, and nothing of an action that is gone', () => {
    const short = { ...blankReport(), severity: 'D' as const };
    expect(untouched(short, 'D4').some(({ path }) => path.includes('managerial'))).toBe(false);
    expect(taskSheetOf(short, { action: id(7) })).toBeNull();
  });

  it('tells facts and nothing internal', () => {
    const report = {
      ...completeReport(),
      internal: {
        ...completeReport().internal,
        notes: [{ id: id(1), discipline: 'D4' as const, note: '不对外' }],
      },
    };
    expect(JSON.stringify(taskSheetOf(report, 'D4'))).not.toContain('不对外');
    expect(taskSheetOf(report, 'D4')?.facts.statement).toBe(report.problem.statement);
  });
});

const answered = {
  id: id(99),
  part: 'D4',
  answeredBy: '李工',
  answeredOn: '2026-11-20',
  attachmentId: id(98),
  takenAt: '2026-11-21T10:00+08:00',
  assignmentId: null,
} as const;

describe('answers', () => {
  const root = 'analysis.chains.technical-occurrence';

  it('are read as text, words of a choice in either language, numbers and days', () => {
    const { report, problems } = read(blankReport(), 'D4', {
      [`${root}.rootCause`]: '  夹具定位销磨损\r\n未更换 ',
      [`${root}.isSwitchable`]: 'YES',
      [`${root}.contributionPercent`]: '８０%',
      'analysis.factors.+1.factor': '机',
      'analysis.factors.+1.possibleCause': 12,
    });
    expect(problems).toEqual([]);
    expect(report.analysis.chains['technical-occurrence']).toMatchObject({
      rootCause: '  夹具定位销磨损\n未更换',
      isSwitchable: true,
      contributionPercent: 80,
    });
    expect(report.analysis.factors).toMatchObject([
      { factor: 'machine', possibleCause: '12', verdict: 'open', evidence: '' },
    ]);
    expect(
      v.safeParse(reportSchema, {
        ...report,
        analysis: {
          ...report.analysis,
          factors: report.analysis.factors.map((row) => ({ ...row, id: id(1) })),
        },
      }).success,
    ).toBe(true);
  });

  it.each([
    [46_346, '2026-11-20'],
    [46_346.75, '2026-11-20'],
    ['2026/11/3', '2026-11-03'],
    ['２０２６年11月20日', '2026-11-20'],
    ['2026-02-30', null],
    ['下周五', null],
    [20_261_120, null],
    [true, null],
  ] as const)('read the day %s as %s', (value, day) => {
    expect(dayOfCell(value)).toBe(day);
  });

  it('read days of a workbook that counts from 1904', () => {
    expect(dayOfCell(46_346 - 1462, 1462)).toBe('2026-11-20');
  });

  it('clear a field whose cell was emptied', () => {
    const report = withFactor();
    const path = `analysis.factors.${id(1)}.possibleCause`;
    expect(read(report, 'D4', { [path]: null }).changes).toMatchObject([
      { path, before: '定位销磨损', after: '' },
    ]);
  });

  it('name what they would overwrite when the report was changed too', () => {
    const asked = withFactor();
    const path = `analysis.factors.${id(1)}.evidence`;
    const now = withTaskAnswers(
      asked,
      [{ kind: 'changed', path, part: 'D4', before: '', after: '照片' }],
      answered,
    );
    expect(read(now, 'D4', { [path]: '测量' }, asked)).toMatchObject({
      changes: [{ path, before: '照片', after: '测量' }],
      conflicts: [path],
    });
    expect(read(now, 'D4', { [path]: '照片' }, asked)).toMatchObject({ changes: [], conflicts: [] });
  });

  it('become one new row for each free row, with ids of their own', () => {
    const { changes, report } = read(blankReport(), 'D7', {
      'prevention.documents.+1.kind': 'PFMEA',
      'prevention.documents.+1.document': 'PF-12',
      'prevention.documents.+3.document': 'SOP-7',
    });
    expect(changes.map(({ kind, path }) => [kind, path])).toEqual([
      ['added', 'prevention.documents.00000000-0000-4000-8000-900000000001'],
      ['added', 'prevention.documents.00000000-0000-4000-8000-900000000002'],
    ]);
    expect(report.prevention.documents).toMatchObject([
      { kind: 'pfmea', need: 'yes', document: 'PF-12' },
      { kind: 'other', document: 'SOP-7' },
    ]);
    expect(v.safeParse(reportSchema, report).success).toBe(true);
  });
});

describe('what cannot be taken is named with its cell and its text', () => {
  const at = (path: string, cells: readonly SheetAnswer[]): string =>
    cells.find((each) => each.path === path)?.cell ?? '';
  const report = withFactor();
  const percent = 'analysis.chains.technical-occurrence.contributionPercent';
  const verdict = `analysis.factors.${id(1)}.verdict`;

  it.each([
    [percent, '约八成', 'not-a-number'],
    [percent, 12.5, 'not-a-number'],
    [percent, 130, 'out-of-range'],
    [percent, -1, 'out-of-range'],
    [verdict, '也许', 'not-a-choice'],
    [verdict, null, 'needs-choice'],
    ['analysis.escapePoint', '长'.repeat(201), 'too-long'],
  ] as const)('%s = %s is %s', (path, value, code) => {
    const found = read(report, 'D4', { [path]: value });
    expect(found.changes).toEqual([]);
    expect(found.problems).toEqual([
      { code, path, cell: at(path, untouched(report, 'D4')), text: value === null ? '' : String(value) },
    ]);
  });

  it('a day that does not exist', () => {
    const { problems, changes } = read(blankReport(), 'D5', {
      'actions.+1.cause': '技术-发生',
      'actions.+1.action': '加防错',
      'actions.+1.plannedOn': '2026-13-01',
    });
    expect(problems).toMatchObject([
      { code: 'not-a-date', path: 'actions.+1.plannedOn', text: '2026-13-01' },
    ]);
    expect(changes).toMatchObject([{ kind: 'added', after: { action: '加防错', plannedOn: null } }]);
  });

  it('a new row whose place nobody chose: the program does not choose', () => {
    const { problems, changes } = read(blankReport(), 'D3', { 'containment.rows.+1.action': '全检' });
    expect(changes).toEqual([]);
    expect(problems).toMatchObject([
      { code: 'needs-choice', path: 'containment.rows.+1.place', text: '全检' },
    ]);
  });

  it('a row that the report no longer has, without bringing it back', () => {
    const { problems, changes } = read(
      blankReport(),
      'D4',
      { [`analysis.factors.${id(1)}.evidence`]: '测量记录' },
      report,
    );
    expect(changes).toEqual([]);
    expect(problems).toMatchObject([
      { code: 'row-gone', path: `analysis.factors.${id(1)}`, text: '测量记录' },
    ]);
  });

  it('a row that was taken out of the sheet, which deletes nothing', () => {
    const answers = untouched(report, 'D4').map((each) =>
      each.path.includes(id(1)) ? { ...each, value: null, isMissing: true } : each,
    );
    const found = answersInto(report, { part: 'D4', answers }, { words, newId: newIds() });
    expect(found.changes).toEqual([]);
    expect(found.problems).toMatchObject([{ code: 'row-missing', path: `analysis.factors.${id(1)}` }]);
  });

  it('a new row when the list has become full meanwhile', () => {
    const step = { why: 'x', evidence: '' };
    const steps = Array.from({ length: 7 }, (_, index) => ({ ...step, id: id(index + 1) }));
    const { chains } = blankReport().analysis;
    const full: Report = {
      ...blankReport(),
      analysis: {
        ...blankReport().analysis,
        chains: { ...chains, 'technical-escape': { ...chains['technical-escape'], steps } },
      },
    };
    const path = 'analysis.chains.technical-escape.steps.+1.why';
    expect(read(full, 'D4', { [path]: '没有检具' }, blankReport()).problems).toMatchObject([
      { code: 'list-full', text: '没有检具' },
    ]);
  });

  it.each([
    'internal.notes',
    'complaintNumber',
    'closure.summary',
    'actions.+1.action',
    'analysis.__proto__.x',
  ])('a cell of %s, which the sheet never asked', (path) => {
    const answers = [{ cell: 'A1', path, exported: null, value: '改' }];
    const found = answersInto(report, { part: 'D4', answers }, { words, newId: newIds() });
    expect(found).toMatchObject({ changes: [], problems: [{ code: 'unknown-cell', path, text: '改' }] });
  });
});

describe('taking', () => {
  it('takes the chosen changes only, and keeps who answered', () => {
    const { changes } = read(blankReport(), 'D4', {
      'analysis.escapePoint': '终检',
      'analysis.investigation': '拆解三件',
    });
    const chosen = changes.filter(({ path }) => path === 'analysis.escapePoint');
    const taken = withTaskAnswers(blankReport(), chosen, answered);
    expect(taken.analysis).toMatchObject({ escapePoint: '终检', investigation: '' });
    expect(taken.internal.answers).toEqual([answered]);
  });

  it('reads reports written before there were answers', () => {
    const { answers: _, ...internal } = blankReport().internal;
    expect(v.parse(reportSchema, { ...blankReport(), internal }).internal.answers).toEqual([]);
  });
});
