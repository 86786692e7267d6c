// Writes src-shared/forms/metrics/noto-sans-sc.ts from the fonts we embed: `node scripts/make-font-metrics.mjs`.
// The paginator measures text with it and never opens the 10 MB fonts.
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { inModules, ROOT } from './lib/paths.mjs';

const fontkit = createRequire(import.meta.url)('fontkit');
const EM = 1000;
const faces = {
  regular: '400Regular/NotoSansSC_400Regular.ttf',
  bold: '700Bold/NotoSansSC_700Bold.ttf',
};

/** @param {string} file path inside the font package */
function openFace(file) {
  return fontkit.openSync(inModules('@expo-google-fonts/noto-sans-sc', file));
}

/** @param {number} value */
const code = (value) => (value === 0 ? '' : value.toString(36));

/**
 * Runs of neighbouring code points of one width other than an em: `gap,width[,length]` in base 36.
 * @param {{ glyphForCodePoint(point: number): { advanceWidth: number } }} font
 * @param {readonly number[]} points
 */
function widthRuns(font, points) {
  const runs = [];
  for (const point of points) {
    const width = font.glyphForCodePoint(point).advanceWidth;
    const last = runs.at(-1);
    if (width === EM) continue;
    if (last && last.width === width && last.from + last.length === point) last.length += 1;
    else runs.push({ from: point, width, length: 1 });
  }
  let end = 0;
  return runs
    .map(({ from, width, length }) => {
      const gap = from - end;
      end = from + length;
      return length === 1 ? `${code(gap)},${code(width)}` : `${code(gap)},${code(width)},${code(length)}`;
    })
    .join(';');
}

/**
 * Covered code points as `gap,length` in base 36.
 * @param {readonly number[]} points
 */
function coverageRuns(points) {
  const runs = [];
  for (const point of points) {
    const last = runs.at(-1);
    if (last && last.from + last.length === point) last.length += 1;
    else runs.push({ from: point, length: 1 });
  }
  let end = 0;
  return runs
    .map(({ from, length }) => {
      const gap = from - end;
      end = from + length;
      return length === 1 ? code(gap) : `${code(gap)},${code(length)}`;
    })
    .join(';');
}

/** @param {string} text */
function asLiteral(text) {
  const lines = text.match(/.{1,104}/g) ?? [];
  return lines.map((line) => `  '${line}'`).join(' +\n');
}

const regular = openFace(faces.regular);
const bold = openFace(faces.bold);
const points = [...regular.characterSet].sort((a, b) => a - b);
const output = `// Made by scripts/make-font-metrics.mjs from Noto Sans SC (OFL 1.1). Do not edit.

/** Advance widths (1/1000 em, base 36) of the code points that are not one em wide: \`gap,width[,length]\`. */
export const regularWidths =
${asLiteral(widthRuns(regular, points))};

export const boldWidths =
${asLiteral(widthRuns(bold, points))};

/** Code points the font can print: \`gap[,length]\`, base 36. */
export const covered =
${asLiteral(coverageRuns(points))};
`;
const target = join(ROOT, 'src-shared/forms/metrics/noto-sans-sc.ts');
writeFileSync(target, output);
console.log(`metrics  ${points.length} code points, ${Buffer.byteLength(output)} bytes`);
