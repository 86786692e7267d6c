import { kindOfDocument } from '@shared/domain/report/document-kind';
import { expect, it } from 'vitest';

it.each([
  ['PFMEA-30217', 'pfmea'],
  ['DFMEA 支架', 'dfmea'],
  ['控制计划 CP-30217', 'control-plan'],
  ['CP-30217', 'control-plan'],
  ['QC工程表', 'control-plan'],
  ['过程流程图', 'flow-chart'],
  ['WI-60 终检检验指导书', 'inspection-instruction'],
  ['换模作业指导书', 'work-instruction'],
  ['M-07 模具保养基准', 'work-instruction'],
  ['检具 MSA 报告', 'msa'],
  ['岗位培训表', 'training'],
  ['防错清单', 'error-proofing'],
  ['供方质量协议', 'supplier-requirement'],
  ['产品图纸 DF-30217', 'drawing'],
  ['记录', 'other'],
  ['', 'other'],
])('%s is %s', (name, kind) => {
  expect(kindOfDocument(name)).toBe(kind);
});
