import { blankComplaint, blankLine } from '@shared/domain/complaint';
import type { Report } from '@shared/domain/report';
import { describe, expect, it } from 'vitest';
import { fieldName, withRowNumber } from '../../../../../src-renderer/editor/model/field-name';
import {
  type FieldPath,
  type FieldValue,
  genericPath,
  type PathOf,
  type RowsPath,
  valueAt,
  withValueAt,
} from '../../../../../src-renderer/editor/model/field-path';

describe('a field path', () => {
  it('reads and replaces a value, leaving everything beside it the same object', () => {
    const body = { ...blankComplaint(), lines: [blankLine('a'), blankLine('b')] };
    const changed = withValueAt(body, 'lines.1.batch', 'B-7');
    expect(valueAt(changed, 'lines.1.batch')).toBe('B-7');
    expect(changed.lines[0]).toBe(body.lines[0]);
    expect(changed.milestones).toBe(body.milestones);
    expect(body.lines[1]?.batch).toBe('');
  });

  it('gives undefined where a row is missing, and creates none', () => {
    const body = blankComplaint();
    expect(valueAt(body, 'lines.0.batch')).toBeUndefined();
    expect(withValueAt(body, 'lines.0.batch', 'x').lines).toEqual([]);
  });

  it('is named by its generic form, by its parent where it has no name, and as itself where none has', () => {
    const names = { lines: '产品', 'lines.*.batch': '批次号' };
    expect(genericPath('lines.3.batch')).toBe('lines.*.batch');
    expect(fieldName('lines.3.batch', names)).toBe('批次号');
    expect(fieldName('lines.3.shift', names)).toBe('产品');
    expect(fieldName('remarks', names)).toBe('remarks');
    expect(withRowNumber('批次号', 'lines.3.batch')).toBe('批次号 4');
    expect(withRowNumber('备注', 'remarks')).toBe('备注');
  });

  it('is known to the compiler by body and kind of value', () => {
    const text: PathOf<Report, string> = 'analysis.chains.technical-escape.steps.0.why';
    const count: PathOf<Report, number | null> = 'containment.rows.2.checked';
    const rows: RowsPath<Report> = 'analysis.chains.managerial-occurrence.steps';
    const value: FieldValue<Report, 'members.0.duty'> = 'leader';
    // @ts-expect-error a number is no text
    const wrongKind: PathOf<Report, string> = 'containment.rows.2.checked';
    // @ts-expect-error there is no such field
    const unknown: FieldPath<Report> = 'problem.colour';
    // @ts-expect-error texts of free keys have no paths
    const free: PathOf<Report, string> = 'translation.title';
    // @ts-expect-error an object is no list of rows
    const noRows: RowsPath<Report> = 'problem';
    expect([text, count, rows, value, wrongKind, unknown, free, noRows]).toHaveLength(8);
  });
});
