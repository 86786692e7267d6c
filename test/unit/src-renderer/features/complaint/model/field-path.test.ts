import { blankComplaint, blankLine } from '@shared/domain/complaint';
import { textsOf } from '@shared/text';
import { describe, expect, it } from 'vitest';
import {
  fieldName,
  genericPath,
  labelOf,
  valueAt,
  withValueAt,
} from '../../../../../../src-renderer/features/complaint/model/field-path';

const texts = textsOf('zh-CN');
const { fields } = texts;

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

  it('names fields with their row, milestones once for the four, and unnamed parts by their parent', () => {
    expect(genericPath('lines.3.batch')).toBe('lines.*.batch');
    expect(labelOf('lines.1.batch', texts)).toBe('批次号 2');
    expect(fieldName('lines.1.batch', fields)).toBe('批次号');
    expect(labelOf('milestones.response.doneAt', texts)).toBe('24小时响应 实际时间');
    expect(labelOf('milestones.closure.proof.person', texts)).toBe('关闭 凭证 证明人/对象');
  });
});
