import { textsOf } from '@shared/text';
import { expect, it } from 'vitest';

type Node = string | { readonly [key: string]: Node };

function* sentencesOf(node: Node, path: string): Generator<readonly [string, string]> {
  if (typeof node === 'string') yield [path, node];
  else for (const [key, child] of Object.entries(node)) yield* sentencesOf(child, `${path}.${key}`);
}

/** 句内标点用全角；时:分、24:00 等时刻除外。 */
const narrowMark = /[一-鿿”）][,;?!]|[一-鿿”][:](?!分)/;

it('Chinese sentences use Chinese punctuation', () => {
  const narrow = [...sentencesOf(textsOf('zh-CN') as unknown as Node, 'zh-CN')].filter(([, sentence]) =>
    narrowMark.test(sentence),
  );
  expect(narrow).toEqual([]);
});

it('English sentences hold no Chinese, but names of settings in their own language', () => {
  const mixed = [...sentencesOf(textsOf('en') as unknown as Node, 'en')].filter(([, text]) =>
    /[一-鿿]/.test(text),
  );
  expect(mixed).toEqual([['en.settings.display.chinese', '简体中文']]);
});
