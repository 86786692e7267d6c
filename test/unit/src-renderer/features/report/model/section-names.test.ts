import { reportFieldNames } from '@renderer/features/report/model/field-names';
import { gateText } from '@renderer/features/report/model/gate-text';
import { sectionNames } from '@renderer/features/report/model/section-names';
import { blankReport, type Report, reportGates, reportStages } from '@shared/domain/report';
import { textsOf } from '@shared/text';
import { describe, expect, it } from 'vitest';

const action: Report['actions'][number] = {
  ...{ id: 'a', cause: 'technical-occurrence', action: '', reason: '', verification: '', sideEffects: '' },
  ...{ responsible: '', plannedOn: null, doneOn: null, breakpoint: '', state: 'open' },
  ...{ verifiedOn: null, verifiedBy: '' },
};

/** A repeat with almost nothing written: as many open points as there can be. */
const bare = (layout: Report['layout']): Report => ({
  ...blankReport(),
  layout,
  isRepeat: true,
  actions: [action],
});

const said = (layout: Report['layout'], language: 'zh-CN' | 'en'): readonly string[] => {
  const texts = textsOf(language);
  const names = sectionNames(layout, texts);
  return reportStages.flatMap((stage) =>
    reportGates(bare(layout), stage).map(
      (gate) => `${names[gate.discipline]}: ${gateText(gate, layout, texts)}`,
    ),
  );
};

describe.each(['zh-CN', 'en'] as const)('what is open, in %s', (language) => {
  it.each(['5P', 'CM'] as const)('names no step of an 8D to a clerk who writes a %s', (layout) => {
    const sentences = said(layout, language);
    expect(sentences.length).toBeGreaterThan(60);
    expect(sentences.filter((sentence) => /D[0-8]/.test(sentence))).toEqual([]);
  });

  it('keeps D0–D8 in an 8D', () => {
    expect(said('8D', language).filter((sentence) => /^D[0-8] /.test(sentence)).length).toBeGreaterThan(40);
  });
});

it.each([
  ['5P', 'D4', '2 原因究明 · 原因'],
  ['5P', 'D5', '3 适切对策 · 措施'],
  ['5P', 'D8', '关闭(不印)'],
  ['CM', 'D3', '暂定处置 · 围堵'],
  ['CM', 'D6', '效果确认与标准化 · 效果'],
  ['8D', 'D5', 'D5 措施'],
] as const)('in a %s the part %s is called %s, as on its paper', (layout, part, name) => {
  expect(sectionNames(layout, textsOf('zh-CN'))[part]).toBe(name);
});

it('a planned day is called by the same name as the point that asks for it', () => {
  const texts = textsOf('zh-CN');
  const gate = reportGates(bare('5P'), '3D').find(({ path }) => path === 'planned.D5');
  expect(gate && gateText(gate, '5P', texts)).toBe('3 适切对策 · 措施 尚未完成，填写计划日。');
  expect(reportFieldNames(texts, '5P')['planned.D5']).toBe('3 适切对策 · 措施 计划日');
  expect(reportFieldNames(texts, '8D')['planned.D5']).toBe('D5 计划日');
});
