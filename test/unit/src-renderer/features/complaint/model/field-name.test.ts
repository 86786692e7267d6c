import { textsOf } from '@shared/text';
import { expect, test } from 'vitest';
import { fieldName, labelOf } from '../../../../../../src-renderer/features/complaint/model/field-name';

const texts = textsOf('zh-CN');
const { fields } = texts;

test('fields are named with their row, milestones once for the four, and unnamed parts by their parent', () => {
  expect(labelOf('lines.1.batch', texts)).toBe('批次号 2');
  expect(fieldName('lines.1.batch', fields)).toBe('批次号');
  expect(labelOf('milestones.response.doneAt', texts)).toBe('24小时响应 实际时间');
  expect(labelOf('milestones.closure.extensions.0.reason', texts)).toBe('关闭 延期理由 1');
  expect(labelOf('milestones.closure.proof.person', texts)).toBe('关闭 凭证 证明人/对象');
});
