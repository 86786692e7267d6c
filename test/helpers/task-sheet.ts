import { marksSheet } from '../../src-main/export/marked-sheet/marks';
import { readCells } from '../../src-main/export/marked-sheet/read-cells';
import { zip } from '../../src-main/export/zip';
import { unzip } from './zip';

/** Cells of a task sheet by what they answer, from its hidden marks. */
export async function answerCells(bytes: Uint8Array): Promise<ReadonlyMap<string, string>> {
  const { sheets } = await readCells(Buffer.from(bytes));
  const marks = sheets.find(({ name }) => name === marksSheet);
  if (marks === undefined) throw new Error('the workbook has no marks');
  const cells = [...marks.cells].filter(([address]) => /^A\d+$/.test(address) && address !== 'A1');
  return new Map(
    cells.map(([address, path]) => [String(path), String(marks.cells.get(`B${address.slice(1)}`))]),
  );
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** The sheet as somebody filled it in: values by what they answer; null empties a cell. */
export async function fillTaskSheet(
  bytes: Uint8Array,
  values: Readonly<Record<string, string | number | null>>,
): Promise<Buffer> {
  const cells = await answerCells(bytes);
  const filled = Object.entries(values).reduce(
    (sheet, [path, value]) => {
      const address = cells.get(path);
      if (address === undefined) throw new Error(`the sheet does not ask ${path}`);
      return withCell(sheet, address, value);
    },
    partOf(bytes, firstSheet),
  );
  return withParts(bytes, { [firstSheet]: filled });
}

export const firstSheet = 'xl/worksheets/sheet1.xml';

export function partOf(bytes: Uint8Array, name: string): string {
  const part = unzip(bytes).get(name);
  if (part === undefined) throw new Error(`no part ${name}`);
  return part;
}

/** The archive with some parts replaced. */
export const withParts = (bytes: Uint8Array, changed: Readonly<Record<string, string>>): Promise<Buffer> =>
  zip([...unzip(bytes)].map(([name, text]) => ({ name, bytes: Buffer.from(changed[name] ?? text) })));

function withCell(sheet: string, address: string, value: string | number | null): string {
  const found = new RegExp(`<c r="${address}"( s="\\d+")?[^>]*?(?:/>|>.*?</c>)`).exec(sheet);
  if (found === null) throw new Error(`no cell ${address}`);
  const [whole, style = ''] = found;
  const content =
    value === null
      ? `<c r="${address}"${style}/>`
      : typeof value === 'number'
        ? `<c r="${address}"${style}><v>${value}</v></c>`
        : `<c r="${address}"${style} t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`;
  return sheet.replace(whole, () => content);
}

/** Cells whose look says that they are not locked. */
export function unlockedCells(bytes: Buffer): readonly string[] {
  const styles = partOf(bytes, 'xl/styles.xml');
  const looks = /<cellXfs[^>]*>(.*?)<\/cellXfs>/s.exec(styles)?.[1] ?? '';
  const unlocked = new Set(
    [...looks.matchAll(/<xf [^>]*?(?:\/>|>.*?<\/xf>)/gs)].flatMap(([look], index) =>
      /locked="(0|false)"/.test(look) ? [String(index)] : [],
    ),
  );
  return [...partOf(bytes, firstSheet).matchAll(/<c r="([A-Z]+\d+)"[^>]*? s="(\d+)"/g)].flatMap(
    ([, cell = '', look = '']) => (unlocked.has(look) ? [cell] : []),
  );
}
