import { resolve } from 'node:path';
import { makeDrawingPicture, openOutlines, svgOf } from '@main/export/drawing-picture';
import { inkOf } from '@main/export/ink';
import { prepare } from '@main/export/prepare';
import { defaultSettings } from '@shared/domain/settings';
import { draw, notoSansSc, type Page, paginate, pictureInset, wordsIn } from '@shared/forms';
import { paperSamples } from '@shared/forms/samples';
import { textsOf } from '@shared/text';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';

const metrics = notoSansSc();
const fonts = resolve(import.meta.dirname, '../../../../node_modules/@expo-google-fonts/noto-sans-sc');
const files = {
  regular: resolve(fonts, '400Regular/NotoSansSC_400Regular.ttf'),
  bold: resolve(fonts, '700Bold/NotoSansSC_700Bold.ttf'),
};

const trend = draw(
  {
    kind: 'trend',
    breakpoint: '20261114-A',
    entries: [
      { phase: 'before', period: '10月', ppm: 4000 },
      { phase: 'after', period: '11月', ppm: 0 },
    ],
  },
  wordsIn(textsOf('zh-CN')),
  { width: 300, height: 120 },
  metrics,
);

describe('a drawing on a page of a PDF', () => {
  const { form, data } = prepare({
    form: 'paper',
    code: '8D',
    format: 'pdf',
    input: paperSamples['8D']?.typical ?? {},
    context: {
      language: 'zh-CN',
      settings: defaultSettings,
      printedAt: '2026-11-21T14:03+08:00',
      printedBy: '周明',
      now: Date.parse('2026-11-21T14:03:00+08:00'),
    },
  });
  const pages = paginate(form, data, metrics);
  const page = pages.find(({ cells }) => cells.some(({ drawing }) => drawing !== undefined)) as Page;
  const cell = page.cells.find(({ drawing }) => drawing !== undefined);

  it('is lines and words of the page, inside its cell', () => {
    const ink = inkOf(page, pages.length, data.furniture, metrics);
    expect(ink.lines).toHaveLength(cell?.drawing?.lines.length ?? 0);
    for (const { x1, y1, x2, y2 } of ink.lines) {
      expect(Math.min(x1, x2)).toBeGreaterThanOrEqual(cell?.x ?? Number.NaN);
      expect(Math.max(x1, x2)).toBeLessThanOrEqual((cell?.x ?? 0) + (cell?.width ?? 0));
      expect(Math.min(y1, y2)).toBeGreaterThanOrEqual(cell?.y ?? Number.NaN);
      expect(Math.max(y1, y2)).toBeLessThanOrEqual((cell?.y ?? 0) + (cell?.height ?? 0));
    }
    const root = ink.texts.find(({ text }) => text === '◎2 冲孔模凸模偏心');
    const drawn = cell?.drawing?.texts.find(({ text }) => text === '◎2 冲孔模凸模偏心');
    expect(root?.isBold).toBe(true);
    expect(root?.x).toBeCloseTo((cell?.x ?? 0) + pictureInset + (drawn?.x ?? Number.NaN));
    expect(root?.baseline).toBeCloseTo((cell?.y ?? 0) + pictureInset + (drawn?.baseline ?? Number.NaN));
  });

  it('leaves every other word of the page black', () => {
    const ink = inkOf(page, pages.length, data.furniture, metrics);
    const faint = ink.texts.filter(({ grey = 0 }) => grey > 0).map(({ text }) => text);
    expect(faint).toEqual(['×3 板材过硬', '×5 照度不足', '× 排除']);
  });
});

describe('a drawing as a picture', () => {
  let outlines: Awaited<ReturnType<typeof openOutlines>>;
  beforeAll(async () => {
    outlines = await openOutlines(files);
  }, 60_000);

  it('asks for no font and no other file: its words are outlines', () => {
    const svg = svgOf(trend, outlines, metrics);
    expect(svg).not.toMatch(/<text|font|href|url\(/);
    expect(svg.match(/<g /g)).toHaveLength(trend.texts.length);
  });

  it('has 200 dots per inch of paper', async () => {
    const { bytes, width, height } = await makeDrawingPicture(trend, outlines, metrics);
    const found = await sharp(bytes).metadata();
    expect([found.format, found.width, found.height]).toEqual(['png', width, height]);
    expect(width).toBe(Math.round((300 * 200) / 72));
    expect(height).toBe(Math.round((120 * 200) / 72));
  });

  it('shows a bar dark where the drawing has one, and paper where it has nothing', async () => {
    const { bytes, width } = await makeDrawingPicture(trend, outlines, metrics);
    const { data, info } = await sharp(bytes).greyscale().raw().toBuffer({ resolveWithObject: true });
    const at = (x: number, y: number): number => {
      const scale = width / trend.width;
      return data[(Math.round(y * scale) * info.width + Math.round(x * scale)) * info.channels] ?? -1;
    };
    const [bar] = trend.bars;
    if (bar === undefined) throw new Error('no bar');
    expect(at(bar.x + bar.width / 2, bar.y + bar.height / 2)).toBeCloseTo(0.45 * 255, -1);
    expect(at(bar.x - 4, bar.y + bar.height / 2)).toBeGreaterThan(250);
  });

  it('draws the words: black where they stand', async () => {
    const { bytes, width } = await makeDrawingPicture(trend, outlines, metrics);
    const title = trend.texts.find(({ text }) => text === 'PPM');
    if (title === undefined) throw new Error('no unit');
    const scale = width / trend.width;
    const part = await sharp(bytes)
      .extract({
        left: Math.round(title.x * scale),
        top: Math.round((title.baseline - title.size) * scale),
        width: Math.round(14 * scale),
        height: Math.round(title.size * scale),
      })
      .png()
      .toBuffer();
    const { channels } = await sharp(part).stats();
    expect(channels[0]?.min).toBeLessThan(40);
    expect(channels[0]?.mean).toBeLessThan(215);
    expect(channels[0]?.mean).toBeGreaterThan(100);
  });
});
