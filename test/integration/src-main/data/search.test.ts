import { blankComplaint, blankLine, type Complaint } from '@shared/domain/complaint';
import { describe, expect, it } from 'vitest';
import { note, openDesk, register, type TestDesk } from '../../support/desk';

const found = async (desk: TestDesk, search: string): Promise<readonly string[]> => {
  const sort = { key: 'number', descending: false } as const;
  const { rows } = await desk.call('complaint.page', { filter: { search }, sort, offset: 0, limit: 100 });
  const { matching } = await desk.call('complaint.count', { filter: { search } });
  expect(matching).toBe(rows.length);
  return rows.map(({ number }) => number.slice(-1));
};

const texts: readonly Partial<Complaint>[] = [
  {
    statement: '座椅滑轨异响,请派人',
    lines: [{ ...blankLine(crypto.randomUUID()), partNumber: 'DM-1101-A', batch: '261018-B' }],
  },
  { statement: '轨道有油,滑动不顺', problemSummary: '滑动不顺' },
  { statement: '外箱标签 ABC/12 错误', customerComplaintNumber: 'Q88431' },
  { statement: 'Motor stalls at 12 V, torque 3.5 Nm', remarks: '全角:ＡＢＣ-９９' },
  { statement: '𠮷野家的支架开裂😀' },
];

async function filled(): Promise<TestDesk> {
  const desk = await openDesk();
  for (const text of texts) await register(desk, text);
  return desk;
}

describe('searching', () => {
  it.each([
    ['two Chinese characters', '滑轨', ['1']],
    ['a single character, wherever it stands', '滑', ['1', '2']],
    ['the last character of a text', '顺', ['2']],
    ['a longer term only where it stands unbroken', '滑轨异响', ['1']],
    ['nothing for pairs that never stand together', '滑轨道', []],
    ['all terms together, a number among them', '滑轨 KS-2026-0001', ['1']],
    ['nothing when one term is missing', '滑轨 KS-2026-0002', []],
    ['a part number without regard to case', 'dm-1101-a', ['1']],
    ['part of a part number', '1101', ['1']],
    ['a number with signs', 'abc/12', ['3']],
    ["the customer's number", 'q88431', ['3']],
    ['Latin text without regard to case', 'TORQUE 3.5', ['4']],
    ['full-width text by half-width letters', 'abc-99', ['4']],
    ['half-width text by full-width letters', 'ＤＭ－１１０１', ['1']],
    ['a character beyond the basic plane', '𠮷野', ['5']],
    ['the customer in every complaint', '甲方汽车', ['1', '2', '3', '4', '5']],
    ['everything for blanks', '   ', ['1', '2', '3', '4', '5']],
    ['quotes and operators as what they are', '" OR *', []],
  ])('finds %s', async (_title, search, expected) => {
    expect(await found(await filled(), search)).toEqual(expected);
  });

  it('follows a change of the text', async () => {
    const desk = await filled();
    const { rows } = await desk.call('complaint.page', {
      filter: { search: '滑轨' },
      sort: { key: 'number', descending: false },
      offset: 0,
      limit: 1,
    });
    const { stored } = await desk.call('complaint.get', { id: rows[0]?.id ?? '' });
    const body = { ...stored.body, statement: '改为头枕松动', lines: [] };
    await desk.call('complaint.save', { id: stored.id, version: 1, body, note });
    expect(await found(desk, '滑轨')).toEqual([]);
    expect(await found(desk, '头枕')).toEqual(['1']);
  });
});

it('finds what a cost was for and how a slip was handed over, but no stored choice', async () => {
  const desk = await openDesk();
  const base = blankComplaint().milestones;
  await register(desk, {
    branch: 'production-quality',
    replyVerdict: 'conditional',
    costs: [{ id: crypto.randomUUID(), kind: '挑选人工费', amount: 100, document: '', on: null }],
    handOvers: [
      { id: crypto.randomUUID(), department: '', person: '', at: null, way: '微信转交', receivedAt: null },
    ],
    milestones: {
      ...base,
      analysis: { ...base.analysis, customerTime: { kind: 'working-days', amount: 5 }, way: null },
    },
  });
  expect(await found(desk, '挑选人工')).toEqual(['1']);
  expect(await found(desk, '微信转交')).toEqual(['1']);
  for (const word of ['production-quality', 'conditional', 'working-days'])
    expect(await found(desk, word)).toEqual([]);
});

describe('similar cases', () => {
  it('names the same part, the same words and the same customer', async () => {
    const desk = await filled();
    await register(desk, { statement: '滑轨在低温下异响,请派人来' });
    const { cases } = await desk.call('complaint.similar', {
      exceptId: null,
      customerId: null,
      partNumber: 'DM-1101-A',
      text: '滑轨异响,请派人',
    });
    expect(cases.map(({ row, matches }) => [row.number.slice(-1), matches])).toEqual([
      ['1', ['part', 'words']],
      ['6', ['words']],
    ]);
  });
});
