// Every file and picture the documents point to is there.
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT, readSource, repositoryFiles } from '../helpers/sources';

const documents = repositoryFiles().filter((path) => path === 'README.md' || /^docs\/.*\.md$/.test(path));

/** Where a document's links and pictures lead, as written; addresses outside and places within a page left out. */
function linksIn(text: string): string[] {
  const prose = text.replaceAll(/```[\s\S]*?```/g, '').replaceAll(/`[^`\n]*`/g, '');
  return [...prose.matchAll(/!?\[[^\]]*\]\(([^)\s]+)[^)]*\)/g)]
    .map(([, target = '']) => target.replace(/#.*$/, ''))
    .filter((target) => target !== '' && !/^[a-z]+:/i.test(target));
}

describe('the documents', () => {
  it('are found, and their links are seen', () => {
    expect(documents).toContain('README.md');
    expect(linksIn('[a](b.md#c) ![d](e/f.png "g") [h](https://x.example) `[i](j)` [k](#l)')).toEqual([
      'b.md',
      'e/f.png',
    ]);
  });

  it.each(documents)('%s points only to what is there', (path) => {
    const missing = linksIn(readSource(path)).filter(
      (target) => !existsSync(join(ROOT, dirname(path), decodeURI(target))),
    );
    expect(missing).toEqual([]);
  });
});
