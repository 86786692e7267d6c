import { heicText, unreadablePhotosText } from '@renderer/ui/photo-words';
import { textsOf } from '@shared/text';
import { expect, it } from 'vitest';

const [chinese, english] = [textsOf('zh-CN'), textsOf('en')];

it('says nothing of a print that had all its photos', () => {
  expect(unreadablePhotosText([], chinese)).toBe('');
});

it('names the photos a print had to do without, by cause, with the way out', () => {
  const photos = [
    { name: '正面.HEIC', fault: 'heic' },
    { name: '背面.jpg', fault: 'missing' },
    { name: '侧面.HEIC', fault: 'heic' },
  ] as const;
  const said = unreadablePhotosText(photos, chinese);
  expect(said).toMatch(/^2 张照片读不出：正面.HEIC、侧面.HEIC。.*JPEG.* 1 张照片读不出：背面.jpg。.*备份/);
  expect(unreadablePhotosText(photos, english)).toMatch(
    /\(2\): 正面.HEIC, 侧面.HEIC\..*JPEG.*\(1\): 背面.jpg\./,
  );
});

it('counts all and names the first three', () => {
  const photos = [1, 2, 3, 4, 5].map((number) => ({ name: `${number}.jpg`, fault: 'broken' as const }));
  expect(unreadablePhotosText(photos, chinese)).toMatch(/^5 张照片读不出：1.jpg、2.jpg、3.jpg 等。/);
});

it('tells already when a HEIC photo is attached that it cannot be printed', () => {
  const files = [
    { name: '近景.jpg', mediaType: 'image/jpeg' },
    { name: '远景.heic', mediaType: 'image/heic' },
  ];
  expect(heicText(files, chinese)).toMatch(/^远景.heic .*JPEG/);
  expect(heicText(files.slice(0, 1), chinese)).toBe('');
});
