import {
  movedPhrase,
  offeredPhrases,
  type Phrase,
  phraseFindings,
  phraseFrom,
  phraseGroups,
} from '@shared/domain/settings';
import { textsOf } from '@shared/text';
import { describe, expect, it } from 'vitest';

const phrase = (group: Phrase['group'], chinese: string, english = ''): Phrase => ({
  group,
  chinese,
  english,
});

const delivered = {
  ...textsOf('zh-CN').workspace.phrases,
  D5: { poka: '增加防错装置。', trial: '试制验证。' },
};

const offered = (
  own: readonly Phrase[],
  { hidden = [], language = 'zh-CN' }: { hidden?: readonly string[]; language?: 'zh-CN' | 'en' } = {},
) =>
  offeredPhrases(delivered, { own: [...own], hidden: [...hidden] }, language, null)
    .find(({ group }) => group === 'D5')
    ?.sentences.map(({ text }) => text);

describe('what a clerk is offered', () => {
  it('is the firm’s own sentences in their order, then the delivered ones', () => {
    expect(offered([phrase('D5', '乙'), phrase('D2', '别处'), phrase('D5', '甲')])).toEqual([
      '乙',
      '甲',
      '增加防错装置。',
      '试制验证。',
    ]);
  });

  it('leaves hidden delivered ones out, and a group with nothing left', () => {
    expect(offered([], { hidden: ['D5.poka', 'D2.trial'] })).toEqual(['试制验证。']);
    expect(offered([], { hidden: ['D5.poka', 'D5.trial'] })).toBeUndefined();
  });

  it('is in the language of the screen, in the other where that is all there is', () => {
    const own = [phrase('D5', '改模具', 'Change the die'), phrase('D5', '', 'Only English')];
    expect(offered(own)?.slice(0, 2)).toEqual(['改模具', 'Only English']);
    expect(offered(own, { language: 'en' })?.slice(0, 2)).toEqual(['Change the die', 'Only English']);
  });

  it('begins with the group of the field in hand', () => {
    const groups = offeredPhrases(delivered, { own: [], hidden: [] }, 'zh-CN', 'D6').map(
      ({ group }) => group,
    );
    expect(groups).toEqual(['D6', ...phraseGroups.filter((group) => group !== 'D6')]);
  });
});

it('a sentence moves among those of its group and stops at its ends', () => {
  const own = [phrase('D5', '甲'), phrase('D2', '别处'), phrase('D5', '乙')];
  expect(movedPhrase(own, 2, -1).map(({ chinese }) => chinese)).toEqual(['乙', '别处', '甲']);
  expect(movedPhrase(own, 0, 1).map(({ chinese }) => chinese)).toEqual(['乙', '别处', '甲']);
  expect(movedPhrase(own, 0, -1)).toBe(own);
  expect(movedPhrase(own, 1, 1)).toBe(own);
});

it.each([
  ['  换模\n后 首件确认 ', phrase('D4', '换模 后 首件确认')],
  ['First part approved', phrase('D4', '', 'First part approved')],
  ['字'.repeat(300), phrase('D4', '字'.repeat(200))],
  [' \n', null],
])('what is marked, %j, becomes a sentence', (text, expected) => {
  expect(phraseFrom(text, 'D4')).toEqual(expected);
});

it('names a sentence without words and one that its group has already', () => {
  const own = [phrase('D5', '甲'), phrase('D2', '甲'), phrase('D5', ' 甲 '), phrase('D5', ' ')];
  expect(phraseFindings({ own, hidden: [] }).map(({ path, code }) => `${path} ${code}`)).toEqual([
    'phrases.own.2.chinese duplicate',
    'phrases.own.3.chinese required',
  ]);
});
