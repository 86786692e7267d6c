import { plainFileName } from '@shared/forms';
import { expect, test } from 'vitest';

test.each([
  ['毛刺照片.jpg', '毛刺照片.jpg'],
  ['8D 报告(终版) R1.pdf', '8D 报告(终版) R1.pdf'],
  ['12:30 现场?.jpg', '12-30 现场-.jpg'],
  ['a\\b/c|d<e>f"g*.xlsx', 'a-b-c-d-e-f-g-.xlsx'],
  ['con.txt', '_con.txt'],
  ['LPT1', '_LPT1'],
  ['尾巴. ', '尾巴'],
  ['.gitignore', '.gitignore'],
  ['\u202Efdp.exe', '-fdp.exe'],
  ['', '-'],
])('a kept file %j is called %j on any PC', (given, plain) => {
  expect(plainFileName(given)).toBe(plain);
});
