import {
  bindCase,
  bindRegister,
  bindTransferSlip,
  caseForm,
  exportFileName,
  type FormData,
  linePitch,
  notoSansSc,
  type Page,
  type PlacedCell,
  paginate,
  registerForm,
  signatureMm,
  styles,
  transferSlipForm,
  widthOf,
} from '@shared/forms';
import { describe, expect, test } from 'vitest';
import { bodyOf, contextOf, entryOf, longText, registerEntries } from '../../../interop/samples';

const metrics = notoSansSc();

const casePages = (
  size: 'empty' | 'typical' | 'extreme',
): { readonly data: FormData; readonly pages: readonly Page[] } => {
  const data = bindCase({ ...entryOf(bodyOf[size](), 7), companyId: null }, contextOf('zh-CN', size));
  return { data, pages: paginate(caseForm, data, metrics) };
};

const squeeze = (text: string): string => text.replaceAll(/\s/g, '');

/** All parts of a field over the pages, in order. */
const printed = (pages: readonly Page[], field: string): string =>
  squeeze(
    pages
      .flatMap(({ cells }) => cells.filter((cell) => cell.field === field).map(({ text }) => text))
      .join(''),
  );

describe('paginating', () => {
  test('every 2,000-character text of a case is printed whole', () => {
    const { data, pages } = casePages('extreme');
    for (const field of [
      'statement',
      'expectation',
      'containment',
      'causeOccurrence',
      'actionEscape',
      'remarks',
    ]) {
      expect(printed(pages, field)).toBe(squeeze(data.fields[field]?.text ?? 'no such field'));
    }
  });

  test('every bound text of a case is printed, table rows too', () => {
    const { data, pages } = casePages('extreme');
    const all = new Set(pages.flatMap(({ cells }) => cells.map(({ field }) => field)));
    for (const [field, { text }] of Object.entries(data.fields)) {
      if (text !== '') expect(all, field).toContain(field);
    }
    for (const list of Object.values(data.lists)) {
      for (const row of list)
        for (const [field, { text }] of Object.entries(row))
          if (text !== '') expect(all, field).toContain(field);
    }
  });

  test('the head stands on every page, the same, and follow-on pages say 附页', () => {
    const { pages } = casePages('typical');
    const headOf = (page: Page) =>
      page.cells.filter(({ row }) => row < page.headRows).map(({ text }) => text);
    for (const page of pages.slice(1)) {
      expect(headOf(page)).toEqual(headOf(pages[0] ?? page));
      expect(page.cells.some(({ text }) => text === `附页 ${page.number - 1}`)).toBe(true);
    }
  });

  test('a text cut by a page names its label again with (续)', () => {
    const { pages } = casePages('extreme');
    expect(pages.some(({ cells }) => cells.some(({ text }) => text === '顾客原话\n(续)'))).toBe(true);
  });

  test('the signature block is whole on the last page with room to sign', () => {
    const { pages } = casePages('typical');
    const space = pages.at(-1)?.cells.filter(({ style }) => style === 'sign-space') ?? [];
    expect(space).toHaveLength(4);
    for (const { height } of space)
      expect(height / (72 / 25.4)).toBeGreaterThanOrEqual(Math.max(18, signatureMm));
  });

  test('whoever signs sees some of what he signs on the page, however long the text before', () => {
    const alone = Array.from({ length: 60 }, (_, step) => 30 * step).filter((length) => {
      const body = { ...bodyOf.typical(), remarks: '备'.repeat(length) };
      const data = bindCase({ ...entryOf(body, 7), companyId: null }, contextOf('zh-CN', 'typical'));
      const last = paginate(caseForm, data, metrics).at(-1);
      const row = last?.cells.find(({ style }) => style === 'sign-space')?.row ?? 0;
      return !last?.cells.some(
        (cell) => cell.row >= last.headRows && cell.row < row && cell.style === 'text',
      );
    });
    expect(alone).toEqual([]);
  });

  test('the counting basis is printed', () => {
    const { pages } = casePages('typical');
    expect(pages.some(({ cells }) => cells.some(({ text }) => text.includes('起算日不计入')))).toBe(true);
  });

  test('a revision or retention that nobody entered stays a line to write on', () => {
    const { data } = casePages('empty');
    expect(data.fields['head.revision']?.text).toBe('____');
    expect(data.furniture.footerRight).toBe('保存期限：____年');
  });
});

describe.each(['zh-CN', 'en'] as const)('every form in %s', (language) => {
  test.each(['empty', 'typical', 'extreme'] as const)(
    'keeps its %s text inside its cells and its rows under 400 pt',
    (size) => {
      const context = contextOf(language, size, 'draft');
      const input = { ...entryOf(bodyOf[size](), 7), companyId: null };
      const documents = [
        [registerForm, bindRegister(registerEntries(size), { kind: 'month', month: '2026-11' }, context)],
        [caseForm, bindCase(input, context)],
        [transferSlipForm, bindTransferSlip(input, context)],
      ] as const;
      for (const [form, data] of documents) {
        for (const page of paginate(form, data, metrics)) {
          expect(page.rows.filter(({ height }) => height > 400)).toEqual([]);
          expect(page.cells.filter((cell) => isSpilling(cell)).map(({ text }) => text)).toEqual([]);
        }
      }
    },
  );
});

function isSpilling({ lines, style, width, height, tone }: PlacedCell): boolean {
  const { size, isBold } = styles[style];
  const isWide = lines.some((line) => widthOf(line, size, isBold || tone === 'late', metrics) > width - 2);
  return isWide || lines.length * size * linePitch > height;
}

describe('the register', () => {
  const data = bindRegister(
    registerEntries('typical'),
    { kind: 'month', month: '2026-11' },
    contextOf('zh-CN', 'typical'),
  );

  test('has the month’s three blocks with their counts', () => {
    expect(Object.entries(data.lists).map(([name, rows]) => [name, rows.length])).toEqual([
      ['new', 14],
      ['carried', 4],
      ['closed', 3],
    ]);
    expect(data.fields.headerLine?.text).toContain('共 21 件');
  });

  test('a page tells how much of the lists stands up to it; the last says all', () => {
    const pages = paginate(registerForm, data, metrics);
    const shares = pages.map(({ share }) => share);
    expect(shares.length).toBeGreaterThan(2);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shares[0]).toBeGreaterThan(0);
    expect(shares[0]).toBeLessThan(1);
    expect(shares.at(-1)).toBe(1);
  });

  test('every 简述 of 80 characters is whole', () => {
    const brief = longText(80).replaceAll('\n', '。');
    const body = {
      ...bodyOf.typical(),
      problemSummary: brief,
      causeOccurrenceSummary: brief,
      actionEscapeSummary: brief,
    };
    const bound = bindRegister(
      [entryOf(body, 1)],
      { kind: 'month', month: '2026-11' },
      contextOf('zh-CN', 'typical'),
    );
    const pages = paginate(registerForm, bound, metrics);
    for (const field of ['problem', 'causeOccurrence', 'actionEscape'])
      expect(printed(pages, field)).toBe(squeeze(brief));
  });

  test('late cells say so in words', () => {
    const late =
      data.lists.new?.flatMap((row) => Object.values(row).filter(({ tone }) => tone === 'late')) ?? [];
    expect(late.length).toBeGreaterThan(0);
    for (const { text } of late) expect(text).toContain('▲超');
  });

  test('a filtered print says 节选', () => {
    const scope = { kind: 'filter', period: '', filter: '顾客=示例', isExtract: true } as const;
    const filtered = bindRegister(registerEntries('typical'), scope, contextOf('zh-CN', 'typical'));
    expect(filtered.fields.headerLine?.text).toMatch(/筛选：顾客=示例.*【节选】/);
  });
});

test.each([
  [
    { formNumber: 'T/NDF/RTSP01-01', title: '顾客投诉管理表', record: '2026-11' },
    'xlsx',
    'T-NDF-RTSP01-01_顾客投诉管理表_2026-11.xlsx',
  ],
  [{ formNumber: '', title: '传递单', record: 'KS-2026-0007' }, 'pdf', '传递单_KS-2026-0007.pdf'],
  [{ formNumber: 'CON', title: '', record: '' }, 'pdf', '_CON.pdf'],
  [{ formNumber: 'a\\..\\b', title: 'c:d*?', record: 'e\u202ef.' }, 'pdf', 'a-..-b_c-d--_e-f.pdf'],
] as const)('file name of %o', (parts, format, name) => {
  expect(exportFileName(parts, format)).toBe(name);
});
