import { compareReports, type Report } from '@shared/domain/report';
import { describe, expect, it } from 'vitest';
import { completeReport, withField } from './complete-report';

const id = '00000000-0000-4000-8000-0000000000ff';
const changesOf = (after: Report) => compareReports(completeReport(), after);

it('a report equals itself, whatever the order of its rows', () => {
  const report = completeReport();
  expect(changesOf(report)).toEqual({ changes: [], meta: [] });
  expect(changesOf({ ...report, actions: report.actions.toReversed() }).changes).toEqual([]);
});

describe('a changed cell stands with its path, part and both values', () => {
  const action = completeReport().actions[1]?.id;
  it.each([
    ['title', 'x', 'title', 'header'],
    ['customer.plant', '一工厂', 'customer.plant', 'header'],
    ['planned.D6', null, 'planned.D6', 'header'],
    ['emergency.symptom', '', 'emergency.symptom', 'D0'],
    ['problem.complainedQuantity', 5, 'problem.complainedQuantity', 'D2'],
    [
      'analysis.chains.technical-escape.isSwitchable',
      null,
      'analysis.chains.technical-escape.isSwitchable',
      'D4',
    ],
    ['repeatWhy', 'x', 'repeatWhy', 'D4'],
    ['actions.1.action', 'x', `actions.${action}.action`, 'D5'],
    ['actions.1.doneOn', null, `actions.${action}.doneOn`, 'D6'],
    ['closure.verdict', null, 'closure.verdict', 'D8'],
    ['photos.0.caption', 'x', 'photos.00000000-0000-4000-8000-000000000401.caption', 'D2'],
  ] as const)('%s', (path, value, at, part) => {
    const { changes } = changesOf(withField(completeReport(), path, value));
    expect(changes).toHaveLength(1);
    expect(changes[0]).toMatchObject({ kind: 'changed', path: at, part, after: value });
  });
});

it('says which rows came and which went', () => {
  const report = completeReport();
  const [gone, ...kept] = report.members;
  const added = { id, duty: 'member', name: '罗敏', department: '', role: '', phone: '' } as const;
  expect(changesOf({ ...report, members: [...kept, added] }).changes).toEqual([
    { kind: 'added', path: `members.${id}`, part: 'D1', before: null, after: added },
    { kind: 'removed', path: `members.${gone?.id}`, part: 'D1', before: gone, after: null },
  ]);
});

it('keeps revision and day of update apart, and the order of the document', () => {
  const after = [
    ['closure.thanks', 'x'],
    ['revision', 2],
    ['updatedOn', '2026-12-20'],
    ['problem.what', 'x'],
    ['project', 'x'],
    ['validation.effect', 'x'],
  ].reduce((report, [path, value]) => withField(report, String(path), value ?? null), completeReport());
  const { changes, meta } = changesOf(after);
  expect(changes.map(({ path }) => path)).toEqual([
    'project',
    'problem.what',
    'validation.effect',
    'closure.thanks',
  ]);
  expect(meta.map(({ path }) => path)).toEqual(['revision', 'updatedOn']);
});

it('a translation belongs where its source stands', () => {
  const after = { ...completeReport(), translation: { 'problem.what': 'burr' } };
  expect(changesOf(after).changes).toEqual([
    { kind: 'changed', path: 'translation.problem.what', part: 'D2', before: null, after: 'burr' },
  ]);
});
