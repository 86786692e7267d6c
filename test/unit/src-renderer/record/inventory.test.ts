import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { formsOfKind, type RecordKind, recordKinds } from '@shared/domain/record';
import { paperSamples } from '@shared/forms/samples';
import { textsOf } from '@shared/text';
import { describe, expect, it } from 'vitest';
import { described } from '../../../../src-renderer/app/described-records';
import { recordPlaces } from '../../../../src-renderer/app/record-places';
import { kindWords } from '../../../../src-renderer/record';

/** Every kind of record has all that a kind needs; a new one that lacks something is named here. */

const root = resolve(import.meta.dirname, '../../../..');

/** The texts of all files below a folder that end so, joined by file. */
function filesIn(folder: string, ending: string): ReadonlyMap<string, string> {
  const names = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' });
  return new Map(
    names
      .filter((name) => name.endsWith(ending))
      .map((name) => [join(folder, name), readFileSync(join(root, folder, name), 'utf8')] as const),
  );
}

/** Each test of a window test's file, with the functions of that file it calls. */
function testsOf(source: string): readonly string[] {
  const parts = source.split(/^(?=(?:async|const|function|test)\b| {2}test\(['"])/m);
  const functions = new Map(
    parts.flatMap((part) => {
      const name = /^(?:async )?(?:function|const) (\w+)/.exec(part)?.[1];
      return name === undefined ? [] : [[name, part] as const];
    }),
  );
  const called = (text: string): string =>
    [...functions].flatMap(([name, part]) => (text.includes(`${name}(`) ? [part] : [])).join('\n');
  return parts.filter((part) => /^\s*test\(/.test(part)).map((part) => `${part}\n${called(part)}`);
}

const windows = new Map(
  [...filesIn('test/e2e', '.spec.ts')].flatMap(([name, text]) =>
    testsOf(text).map((test, index) => [`${name} ${index}`, test] as const),
  ),
);
const walks = filesIn('test/a11y', '.spec.ts');
const tour = filesIn('test/tour', '.spec.ts');
const demo = filesIn('src-main/services/demo', '.ts');

const saysIn = (files: ReadonlyMap<string, string>, ...texts: readonly (string | RegExp)[]): boolean =>
  [...files.values()].some((text) =>
    texts.every((each) => (typeof each === 'string' ? text.includes(each) : each.test(text))),
  );

/** Kinds with pages of another making: where those are, and what their window test, tour and walk say. */
interface Otherwise {
  readonly why: string;
  readonly pages: string;
  readonly window: readonly string[];
  readonly tour: string;
  readonly walk: string;
}

/** Three logs are never written: they are printed from the contacts of the list. */
const registerOfContacts = (title: string): Otherwise => ({
  why: 'printed from contacts by the menu of their list',
  pages: 'src-renderer/features/feedback/register-menu.tsx',
  window: ['the three register forms print from the logs of the list', title],
  tour: "'communication'",
  walk: "'communication'",
});

const otherwise: { readonly [K in RecordKind]?: Otherwise } = {
  report: {
    why: 'gates, stages and revisions are more than a description says (docs/adr/0009)',
    pages: 'src-renderer/features/report/report-page.tsx',
    window: ['a complete 8D is written, sent, rejected, revised, sent again', 'exportAs('],
    tour: "shoot('report')",
    walk: 'the editor of a report is sound',
  },
  'ntf-analysis': {
    why: 'as the report',
    pages: 'src-renderer/features/ntf/ntf-page.tsx',
    window: ['an NTF analysis from its complaint to its closing and its paper', '导出 PDF'],
    tour: "shoot('ntf')",
    walk: 'the list and the editor of an NTF analysis are sound',
  },
  'feedback-log': registerOfContacts('客户反馈登记表'),
  'enquiry-log': registerOfContacts('客户咨询登记表'),
  'problem-log': registerOfContacts('客户问题记录表'),
  'customer-file': {
    why: 'printed from the customer, takes no new records (docs/adr/0010)',
    pages: 'src-renderer/features/customer/detail/customer-page.tsx',
    window: ['a customer from 新建 over the ERP’s file to his sheet'],
    tour: "test('customers'",
    walk: 'list, relation, file, parts, history and editor of a customer are sound',
  },
};

/** What a window test clicks where a kind is begun from another one, or for all customers at once. */
const beginsBy: { readonly [K in RecordKind]?: readonly string[] } = {
  notice: ["'生成联络单'"],
  'care-plan': ["'生成年度计划'"],
  question: ["'收入问答'"],
};

describe.each(recordKinds)('%s', (kind) => {
  const own = otherwise[kind];
  const description = described.find((each) => each.kind === kind);

  it('has a typical and an extreme case of each of its forms, which are printed in every language', () => {
    const without = formsOfKind[kind].filter((code) => {
      const sample = paperSamples[code];
      return sample?.typical === undefined || sample.extreme === undefined;
    });
    expect(without).toEqual([]);
  });

  it('has the picture of each of its forms', () => {
    const pictures = readdirSync(join(root, 'test/fixtures/looks'));
    const without = formsOfKind[kind].filter((code) => !pictures.includes(`${code}-1.png`));
    expect(without).toEqual([]);
  });

  it('is among the demo records', () => {
    expect(saysIn(demo, `'${kind}'`)).toBe(true);
  });

  it('has pages and a place, or says why it has others', () => {
    expect(description === undefined, own?.why).toBe(own !== undefined);
    if (own !== undefined) expect(existsSync(join(root, own.pages))).toBe(true);
    else expect(Object.values(recordPlaces).flat()).toContain(kind);
  });

  it('goes in one window test from its beginning to a file that is read', () => {
    if (own !== undefined) return expect(saysIn(windows, ...own.window)).toBe(true);
    const create = description && kindWords(description, textsOf('zh-CN'), 'Asia/Shanghai').create;
    // Of whichever window the test has open.
    const isExported = new RegExp(`exported\\(\\w+, \\w+, '${kind}'`);
    const begins = [`/records/${kind}/new`, `'${create}'`, ...(beginsBy[kind] ?? [])];
    expect(begins.some((begin) => saysIn(windows, isExported, begin))).toBe(true);
  });

  it('is in the tour’s pictures', () => {
    expect(saysIn(tour, own?.tour ?? `'${kind}'`)).toBe(true);
  });

  it('is walked by axe', () => {
    expect(saysIn(walks, own?.walk ?? `'${kind}'`)).toBe(true);
  });
});
