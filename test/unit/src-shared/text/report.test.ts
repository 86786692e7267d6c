import { gateCodes, ntfGateCodes, selfCheckBlocks, selfCheckIds } from '@shared/domain/report';
import { textsOf } from '@shared/text';
import { describe, expect, it } from 'vitest';

const params = (sentence: string): string[] => (sentence.match(/\{\w+\}/g) ?? []).toSorted();

describe.each(['zh-CN', 'en'] as const)('%s', (language) => {
  const { report } = textsOf(language);

  it('has a sentence for every gate, question and block, and for nothing else', () => {
    expect(Object.keys(report.gates)).toEqual([...gateCodes]);
    expect(Object.keys(report.ntfGates)).toEqual([...ntfGateCodes]);
    expect(Object.keys(report.selfCheck.questions)).toEqual([...selfCheckIds]);
    expect(Object.keys(report.selfCheck.blocks)).toEqual([...selfCheckBlocks]);
  });

  it('no two gates say the same', () => {
    const sentences = [...Object.values(report.gates), ...Object.values(report.ntfGates)];
    expect(new Set(sentences).size).toBe(sentences.length);
  });
});

it('both languages name the same particulars', () => {
  const chinese = textsOf('zh-CN').report;
  const english = textsOf('en').report;
  for (const code of gateCodes)
    expect(params(english.gates[code]), code).toEqual(params(chinese.gates[code]));
  for (const code of ntfGateCodes)
    expect(params(english.ntfGates[code]), code).toEqual(params(chinese.ntfGates[code]));
});
