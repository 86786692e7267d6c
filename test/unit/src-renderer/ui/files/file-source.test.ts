import { expect, it } from 'vitest';
import type { FileServices } from '../../../../../src-renderer/ui/desk-context';
import { isNameless, keepableName, keepSource } from '../../../../../src-renderer/ui/files/file-source';

it('a file of any kind is kept under its name; an empty one is refused by name', async () => {
  const kept: string[] = [];
  const unused = () => Promise.reject(new Error('not asked for'));
  const files: FileServices = {
    pick: unused,
    keep: async (name) => {
      kept.push(name);
      return { ok: false, error: { code: 'disk-full', params: {}, id: 'x' } };
    },
    list: unused,
    open: unused,
    picture: unused,
  };
  const sourceOf = (name: string, bytes: string) =>
    ({ kind: 'file', name, file: new Blob([bytes], { type: 'application/pdf' }) }) as const;
  expect(await keepSource(sourceOf('空.pdf', ''), files)).toMatchObject({
    error: { code: 'file-missing', params: { file: '空.pdf' } },
  });
  expect(kept).toEqual([]);
  expect(await keepSource(sourceOf('会议/纪要.pdf', 'abc'), files)).toMatchObject({
    error: { code: 'disk-full' },
  });
  expect(kept).toEqual(['会议_纪要.pdf']);
});

it.each([
  ['照片.jpg', '照片.jpg'],
  ['a/b\\c\n.png', 'a_b_c_.png'],
  [`${'长'.repeat(300)}.jpeg`, `${'长'.repeat(195)}.jpeg`],
])('a name is made one the program keeps: %s', (name, wanted) => {
  expect(keepableName(name)).toBe(wanted);
});

it('knows the name the clipboard gives to every picture', () => {
  expect(['image.png', 'image.jpeg', '', '现场.png', 'image-of-part.png'].map(isNameless)).toEqual([
    true,
    true,
    true,
    false,
    false,
  ]);
});
