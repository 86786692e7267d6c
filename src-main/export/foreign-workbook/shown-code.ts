/** A part of a number format that pads with zeros: a digit's place, or text between. */
const part = /"([^"]*)"|\\(.)|([-/ .()])|(0+)/gy;

/**
 * How a spreadsheet shows a whole number under a format of zeros and text alone, as codes have it (`000000`, `"K"0000`, `000\-000`); null for
 * other formats and numbers: they show a quantity, not a code.
 */
export function shownCode(format: string, value: number): string | null {
  const parts = partsOf(format.split(';')[0] ?? '');
  const places = parts.filter(({ isPlace }) => isPlace).reduce((sum, { text }) => sum + text.length, 0);
  if (places < 2 || !Number.isSafeInteger(value) || value < 0) return null;
  let rest = String(value).padStart(places, '0');
  let shown = '';
  for (const { isPlace, text } of parts.toReversed()) {
    const length = isPlace ? text.length : 0;
    shown = (isPlace ? rest.slice(-length) : text) + shown;
    if (isPlace) rest = rest.slice(0, -length);
  }
  const first = parts.findIndex(({ isPlace }) => isPlace);
  const before = parts
    .slice(0, first)
    .map(({ text }) => text)
    .join('');
  // What the places do not hold stands before the first of them.
  return rest === '' ? shown : before + rest + shown.slice(before.length);
}

/** None where the format holds anything else. */
function partsOf(format: string): readonly { readonly isPlace: boolean; readonly text: string }[] {
  const parts: { readonly isPlace: boolean; readonly text: string }[] = [];
  let end = 0;
  for (const match of format.matchAll(part)) {
    const [whole, quoted, escaped, sign, zeros] = match;
    end = match.index + whole.length;
    // A point with places after it is a fraction, no code.
    if (sign === '.') return [];
    parts.push({ isPlace: zeros !== undefined, text: zeros ?? quoted ?? escaped ?? sign ?? '' });
  }
  return end === format.length ? parts : [];
}
