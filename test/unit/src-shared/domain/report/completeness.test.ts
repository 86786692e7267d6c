import { blankReport, type Completeness, completeness, type Report } from '@shared/domain/report';
import { describe, expect, it } from 'vitest';
import { completeReport, withField } from './complete-report';

const emptyOf = (report: Report): string[] =>
  Object.values(completeness(report)).flatMap(({ empty }) => [...empty]);
const totals = (counted: Completeness): readonly (readonly [string, number])[] =>
  Object.entries(counted).map(([part, { total }]) => [part, total]);

it('a complete report has every field of every discipline filled', () => {
  expect(emptyOf(completeReport())).toEqual([]);
  for (const [part, { filled, total }] of Object.entries(completeness(completeReport()))) {
    expect(filled, part).toBe(total);
    expect(total, part).toBeGreaterThan(1);
  }
});

describe('an empty field is one less, under its path', () => {
  it.each([
    ['project', 'header', 'project'],
    ['parts.0.batch', 'header', 'parts.0.batch'],
    ['emergency.symptom', 'D0', 'emergency.symptom'],
    ['members.2.phone', 'D1', 'members.2.phone'],
    ['problem.scope', 'D2', 'problem.scope'],
    ['problem.contrasts.1.isNot', 'D2', 'problem.contrasts.1.isNot'],
    ['containment.rows.0.cleanPoint', 'D3', 'containment.rows.0.cleanPoint'],
    ['analysis.escapePoint', 'D4', 'analysis.escapePoint'],
    ['actions.3.reason', 'D5', 'actions.3.reason'],
    ['actions.3.verifiedBy', 'D6', 'actions.3.verifiedBy'],
    ['prevention.documents.0.toRevision', 'D7', 'prevention.documents.0.toRevision'],
    ['closure.thanks', 'D8', 'closure.thanks'],
  ] as const)('%s', (path, part, empty) => {
    const full = completeness(completeReport())[part];
    const { filled, total, empty: paths } = completeness(withField(completeReport(), path, ' '))[part];
    expect({ filled, total }).toEqual({ filled: full.filled - 1, total: full.total });
    expect(paths).toEqual([empty]);
  });

  it('what may be left out does not count', () => {
    const report = withField(completeReport(), 'problem.history', '');
    expect(completeness(report)).toEqual(completeness(completeReport()));
  });

  it('a document that needs no update and a place that does not apply ask for nothing more', () => {
    const report = withField(completeReport(), 'prevention.documents.0.need', 'no');
    const bare = withField(report, 'prevention.documents.0.toRevision', '');
    expect(emptyOf(bare)).toEqual([]);
  });
});

describe('what a complete report has depends on what it is', () => {
  it('severity D has two chains fewer', () => {
    const all = completeness(blankReport()).D4.total;
    expect(completeness({ ...blankReport(), severity: 'D' }).D4.total).toBeLessThan(all);
    expect(completeness({ ...blankReport(), isShort: true }).D4.total).toBeLessThan(all);
  });

  it('a report that refers to another has header and D3 only', () => {
    const needed = totals(completeness({ ...blankReport(), refersTo: '8D-KS-2026-0001-R0' }))
      .filter(([, total]) => total > 0)
      .map(([part]) => part);
    expect(needed).toEqual(['header', 'D3']);
  });

  it('a short 对策书 has facts, cause, action and effect', () => {
    const brief: Report = { ...blankReport(), layout: 'CM', isShort: true };
    expect(totals(completeness(brief))).toEqual([
      ['header', 4],
      ['D0', 0],
      ['D1', 0],
      ['D2', 2],
      ['D3', 0],
      ['D4', 1],
      ['D5', 1],
      ['D6', 1],
      ['D7', 0],
      ['D8', 0],
    ]);
    expect(completeness({ ...brief, parts: completeReport().parts }).D3.empty).toEqual(['containment.rows']);
  });

  it('a repeat has to say why', () => {
    expect(emptyOf(withField(completeReport(), 'isRepeat', true))).toEqual(['repeatWhy']);
  });
});
