import {
  type CellRange,
  parseRange,
  recognise,
  type TemplateCell,
  type TemplateSheet,
} from '@shared/domain/template';
import { formDefinitions, templateCatalogue, templateFields } from '@shared/forms';
import { describe, expect, test } from 'vitest';

/** What customers write on their own 8D sheets, and what is proposed for it. */

const catalogueOf = (code: string) => {
  const [form, names] = [formDefinitions.get(code), templateFields.get(code)];
  if (form === undefined || names === undefined) throw new Error(`no names for ${code}`);
  return templateCatalogue(form, names);
};

/** Texts in the first column, with an empty framed cell at the right of each. */
const sheetOf = (texts: readonly string[], merges: readonly CellRange[] = []): TemplateSheet => ({
  name: '8D',
  isHidden: false,
  cells: texts.flatMap((text, at): readonly TemplateCell[] => [
    { row: at + 1, column: 1, text, hasFormula: false, isBordered: true },
    { row: at + 1, column: 2, text: '', hasFormula: false, isBordered: true },
  ]),
  merges,
});

const proposed = (code: string, ...texts: readonly string[]) =>
  recognise([sheetOf(texts)], catalogueOf(code)).cells.map(({ cell, field, certainty }) => [
    cell,
    field,
    certainty,
  ]);

describe('a customer’s label of an 8D', () => {
  test.each([
    ['8D编号', 'report.number'],
    ['8D Report No.:', 'report.number'],
    ['客户投诉编号', 'complaint.customerNumber'],
    ['Complaint no.', 'complaint.customerNumber'],
    ['供应商名称 / Supplier name', 'supplier.name'],
    ['Supplier', 'supplier.name'],
    ['供方代码', 'supplier.code'],
    ['零件号 Part number', 'part.partNumber'],
    ['Lot no.', 'part.batch'],
    ['问题描述', 'd2.statement'],
    ['D2 Problem description', 'd2.statement'],
    ['D2：问题描述', 'd2.statement'],
    ['2. Problem Description', 'd2.statement'],
    ['发生日期', 'd2.detectedOn'],
    ['D3 临时措施', 'summary.containment'],
    ['D3: Interim containment actions', 'summary.containment'],
    ['根本原因', 'd4.occurrence.cause'],
    ['D4 Root Cause', 'd4.occurrence.cause'],
    ['Root cause (occurrence)', 'd4.occurrence.cause'],
    ['流出原因', 'd4.escape.cause'],
    ['Root cause – non-detection', 'd4.escape.cause'],
    ['D5 Permanent corrective actions', 'd5.occurrence.action'],
    ['永久纠正措施', 'd5.occurrence.action'],
    ['效果验证', 'd6.effect'],
    ['D7 预防再发', 'd7.systemic'],
    ['Preventive action', 'd7.systemic'],
    ['结案日期', 'd8.closedOn'],
  ])('%s is %s', (label, field) => {
    expect(proposed('8D', label)).toEqual([['B1', field, 'label']]);
  });

  test.each(['Signature', '盖章', '见附件', 'Page'])('%s means nothing of ours', (label) => {
    expect(proposed('8D', label)).toEqual([]);
  });

  test('that several steps have is meant by the heading above it, and doubtful without one', () => {
    expect(proposed('8D', '责任人').map(([, , certainty]) => certainty)).toEqual(['label']);
    expect(proposed('8D', '数量')).toEqual([]);
    expect(proposed('8D', '合计').map(([, , certainty]) => certainty)).toEqual(['doubtful']);
    expect(proposed('8D', 'D6 Implementation', '合计')).toEqual([['B2', 'd6.produced', 'label']]);
    expect(proposed('8D', 'D3 Containment', '合计').at(-1)).toEqual(['B2', 'd3.totalChecked', 'label']);
  });

  test('at whose right something stands is doubtful', () => {
    const sheet = sheetOf(['流出原因']);
    const cells = sheet.cells.map((cell) => (cell.column === 2 ? { ...cell, text: '由供方填写' } : cell));
    const found = recognise([{ ...sheet, cells }], catalogueOf('8D')).cells;
    expect(found).toMatchObject([{ cell: 'B1', field: 'd4.escape.cause', certainty: 'doubtful' }]);
  });

  test('over its box means the box', () => {
    const cells: readonly TemplateCell[] = [
      { row: 1, column: 1, text: 'D4 Root cause', hasFormula: false, isBordered: true },
      { row: 2, column: 1, text: '', hasFormula: false, isBordered: true },
    ];
    const merges = [parseRange('A1:F1'), parseRange('A2:F6')].flatMap((each) => each ?? []);
    const found = recognise([{ name: '8D', isHidden: false, cells, merges }], catalogueOf('8D')).cells;
    expect(found).toMatchObject([{ cell: 'A2', field: 'd4.occurrence.cause', certainty: 'label' }]);
  });
});

describe('tags', () => {
  test('name what they ask for, whatever stands around them', () => {
    expect(proposed('8D', '原因：{{d4.occurrence.cause}}', '{{ d4.escape.why3 }}')).toEqual([
      ['A1', 'd4.occurrence.cause', 'placeholder'],
      ['A2', 'd4.escape.why3', 'placeholder'],
    ]);
    expect(recognise([sheetOf(['{{d4.cost}}'])], catalogueOf('8D')).unknown).toEqual(['d4.cost']);
  });

  test('of a list take its rows', () => {
    const { repeats } = recognise([sheetOf(['{{d1.members.name}}', '', '', 'D2'])], catalogueOf('8D'));
    expect(repeats).toMatchObject([{ list: 'd1.members', firstRow: 1, items: 3 }]);
  });
});

describe('other records', () => {
  test.each([
    ['NTF', '分析结论', 'analysis.conclusion'],
    ['RTSP01-03', '可疑数量', 'suspect.total'],
    ['RTSP01-02', 'Date of visit', 'visit.dates'],
    ['RTSP01-01-case', 'Corrective action', 'handling.occurrence.action'],
  ])('%s: %s is %s', (code, label, field) => {
    expect(proposed(code, label)).toEqual([['B1', field, 'label']]);
  });
});
