import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { createExporter, type Exporter, type ExportJob, type PhotoFile } from '@main/export';
import { readArchive } from '@main/export/foreign-workbook/archive';
import { openWorkbook, sheetsToRecognise } from '@main/export/template';
import { TagError, tagsOfDocument } from '@main/export/word-template';
import type { Report } from '@shared/domain/report';
import { emptyMapping, mappingOf, recognise, type TemplateMapping } from '@shared/domain/template';
import { formDefinitions, templateCatalogue, templateFields } from '@shared/forms';
import { paperSamples } from '@shared/forms/samples';
import { Workbook } from 'exceljs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { customerDocument, customerSheet } from './customer-template';
import { jobOf } from './jobs';
import { samplePhotos } from './photos';
import { checkStructure, fontsFolder, printBySpreadsheet, textOf, workFolder } from './tools';

/** A customer's own 8D and Word report filled with an invented record, as he and his auditor open them. */

let folder = '';
let remove = (): Promise<void> => Promise.resolve();
let exporter: Exporter;
let photoFiles: Readonly<Record<string, PhotoFile>> = {};

beforeAll(async () => {
  const work = await workFolder();
  folder = work.path;
  remove = work.remove;
  exporter = createExporter({ workerUrl: null, fontsFolder: await fontsFolder() });
  photoFiles = await samplePhotos(folder);
});
afterAll(() => remove());

const [form, names] = [formDefinitions.get('8D'), templateFields.get('8D')];
if (form === undefined || names === undefined) throw new Error('no such form');
const catalogue = templateCatalogue(form, names);

/** The mapping that is proposed for the customer's sheet, as a person adopts it. */
const mapped = async (bytes: Buffer): Promise<TemplateMapping> =>
  mappingOf(recognise(sheetsToRecognise(await openWorkbook(bytes)), catalogue));

/** The record that is filled in. */
const typical = (paperSamples['8D']?.typical as { readonly report: Report } | undefined)?.report;
if (typical === undefined) throw new Error('no such sample');

const report = (): ExportJob =>
  jobOf({ name: '8D', form: 'paper', code: '8D', size: 'typical', language: 'zh-CN' }, 'xlsx', photoFiles);

async function filled(fileName: string, bytes: Buffer, mapping: TemplateMapping) {
  await mkdir(join(folder, 'given'), { recursive: true });
  const path = join(folder, 'given', fileName);
  await writeFile(path, bytes);
  const job = { ...report(), template: { fileName, path, mapping, isCustomers: true } };
  const { bytes: made, notes } = await exporter.run(job);
  return { bytes: Buffer.from(made), notes };
}

const changedIn = async (before: Buffer, after: Buffer) => {
  const [was, is] = await Promise.all([readArchive(before), readArchive(after)]);
  return {
    was,
    is,
    added: is.names.filter((name) => !was.has(name)),
    changed: was.names.filter((name) => !is.bytes(name)?.equals(was.bytes(name) ?? Buffer.of())),
  };
};

/** A document's paragraphs as another program reads them: Python's own archive and XML. */
async function paragraphsOf(path: string): Promise<readonly string[]> {
  const script = `
import json, sys, zipfile, xml.etree.ElementTree as tree
file = zipfile.ZipFile(sys.argv[1])
assert file.testzip() is None
w = '{http://schemas.openxmlformats.org/wordprocessingml/2006/main}'
root = tree.fromstring(file.read('word/document.xml'))
said = lambda p: ''.join('\\n' if e.tag == w + 'br' else e.text or '' for e in p.iter() if e.tag in (w + 't', w + 'br'))
print(json.dumps([said(p) for p in root.iter(w + 'p')]))`;
  const { stdout } = await promisify(execFile)('python3', ['-c', script, path]);
  return JSON.parse(stdout) as readonly string[];
}

describe('a customer’s 8D sheet', () => {
  test('is recognised by its labels in both languages, its tags, its table and its boxes', async () => {
    const { bytes } = await customerSheet(false);
    const { cells, repeats, unknown } = recognise(sheetsToRecognise(await openWorkbook(bytes)), catalogue);
    expect(
      Object.fromEntries(cells.map(({ cell, field, certainty }) => [cell, `${field} ${certainty}`])),
    ).toEqual({
      B2: 'complaint.customerNumber label',
      D2: 'supplier.name label',
      F2: 'report.number label',
      A4: 'd2.statement label',
      A6: 'summary.containment label',
      A8: 'd4.occurrence.cause label',
      A9: 'd4.escape.cause placeholder',
      B10: 'd4.occurrence.why1 placeholder',
      A17: 'd2.photo1 placeholder',
      D17: 'd2.photo2 placeholder',
      A24: 'd2.caption1 placeholder',
    });
    expect(repeats).toMatchObject([{ list: 'd1.members', firstRow: 13, items: 3 }]);
    expect(unknown).toEqual(['finance.price']);
  });

  test('keeps every part byte for byte but the touched cells, the drawing and the pictures that came in', async () => {
    for (const hasMacro of [false, true]) {
      const { bytes } = await customerSheet(hasMacro);
      const name = hasMacro ? '8D.xlsm' : '8D.xlsx';
      const made = await filled(name, bytes, await mapped(bytes));
      const { was, is, added, changed } = await changedIn(bytes, made.bytes);
      expect(added.every((part) => /^xl\/media\/image\d+\.(jpeg|png)$/.test(part))).toBe(true);
      expect(added).toHaveLength(2);
      expect(changed.toSorted()).toEqual(
        [
          '[Content_Types].xml',
          'xl/drawings/_rels/drawing1.xml.rels',
          'xl/drawings/drawing1.xml',
          'xl/workbook.xml',
          'xl/worksheets/sheet1.xml',
        ].toSorted(),
      );
      const touched =
        /<c r="(B2|D2|F2|A4|A6|A8|A9|B10|A17|D17|A24|A25|[A-C]1[3-5])"( s="\d+")?(\/>|[ >][\s\S]*?<\/c>)/g;
      const rest = (file: typeof was): string =>
        file.text('xl/worksheets/sheet1.xml').replaceAll(touched, '');
      expect(rest(is)).toBe(rest(was));
      for (const part of [
        'xl/charts/chart1.xml',
        'xl/ctrlProps/ctrlProp1.xml',
        'xl/media/logo.png',
        ...(hasMacro ? ['xl/vbaProject.bin'] : []),
      ])
        expect(is.bytes(part)?.equals(was.bytes(part) ?? Buffer.of()), part).toBe(true);
      const drawing = was.text('xl/drawings/drawing1.xml');
      expect(
        is.text('xl/drawings/drawing1.xml').startsWith(drawing.slice(0, drawing.lastIndexOf('</'))),
      ).toBe(true);
    }
  });

  test('holds the record for another reader, and says what did not fit', async () => {
    const { bytes } = await customerSheet(false);
    const made = await filled('8D.xlsx', bytes, await mapped(bytes));
    const book = new Workbook();
    await book.xlsx.load(made.bytes as never);
    const sheet = book.getWorksheet('8D');
    const valueAt = (name: string) => sheet?.getCell(name).value;
    expect(valueAt('B2')).toBe('QR-261109-07');
    expect(valueAt('F2')).toMatch(/^8D-KS-2026-0031-R1$/);
    const { analysis, members } = typical;
    expect(valueAt('A8')).toBe(analysis.chains['technical-occurrence'].rootCause);
    expect(valueAt('A9')).toBe(`根本原因(流出)：${analysis.chains['technical-escape'].rootCause}`);
    expect(valueAt('B10')).toBe(analysis.chains['technical-occurrence'].steps[0]?.why);
    expect(['A13', 'B13', 'C13'].map(valueAt)).toEqual([
      members[0]?.name,
      members[0]?.department,
      members[0]?.role,
    ]);
    for (const name of ['B2', 'A8', 'A13']) {
      expect(sheet?.getCell(name).font.name, name).toBe('宋体');
      expect(sheet?.getCell(name).border.top?.style, name).toBe('thin');
    }
    expect(valueAt('A25')).toBeNull();
    expect(valueAt('A26')).toBe('由顾客填写：');
    expect(sheet?.getImages().length).toBe(3);
    const codes = made.notes.map(({ code, params }) => `${code} ${params.cell ?? params.left}`);
    expect(codes).toContain('cell-overflow A6');
    expect(codes.some((code) => code.startsWith('list-overflow'))).toBe(true);
    expect(made.notes.find(({ params }) => params.cell === 'A6')?.params.field).toBe('围堵结果');
  });

  test('opens in LibreOffice with the record, the customer’s own words and what he drew', async () => {
    const { bytes } = await customerSheet(false);
    const made = await filled('8D.xlsx', bytes, await mapped(bytes));
    const path = join(folder, 'customers-8D.xlsx');
    await writeFile(path, made.bytes);
    const [print = ''] = await printBySpreadsheet([path], folder);
    await checkStructure(print);
    const printed = (await textOf(print)).replaceAll(/\s/g, '');
    for (const words of [
      '供应商8D报告',
      'QR-261109-07',
      '示例顾客',
      '由顾客填写',
      '受控章',
      '8D-KS-2026-0031-R1',
    ])
      expect(printed, words).toContain(words);
    expect(printed).not.toContain('{{');
  });

  test('that is gone is an error: ours never takes its place', async () => {
    const template = { fileName: '8D.xlsx', path: join(folder, 'nowhere.xlsx'), mapping: emptyMapping };
    await expect(
      exporter.run({ ...report(), template: { ...template, isCustomers: true } }),
    ).rejects.toMatchObject({ code: 'file-missing' });
  });
});

describe('a customer’s Word document', () => {
  test('tells what it asks for, rows by their list', async () => {
    expect((await tagsOfDocument(await customerDocument())).toSorted()).toEqual(
      [
        'complaint.customerNumber',
        'd1.members',
        'd1.members.name',
        'd1.members.role',
        'd4.occurrence.cause',
        'd8.closedOn',
        'nothing.of.ours',
        'report.number',
      ].toSorted(),
    );
  });

  test('whose tags do not pair, or would write markup, is refused with their names', async () => {
    for (const [words, tag] of [
      ['{{#d3.actions}} ohne Ende', 'd3.actions'],
      // It would be taken for the document's own markup.
      ['{{@d2.statement}}', '@d2.statement'],
    ] as const) {
      const failure = await tagsOfDocument(await customerDocument(words)).catch((cause: unknown) => cause);
      expect(failure, words).toBeInstanceOf(TagError);
      expect((failure as TagError).tags).toEqual([tag]);
    }
    const strange = await filled(
      '8D.docx',
      await customerDocument('{{constructor}}{{__proto__}}'),
      emptyMapping,
    );
    expect((await readArchive(strange.bytes)).text('word/document.xml')).not.toMatch(/function|object/);
  });

  test('is filled where its tags stand, rows as many as there are; its other parts stay byte for byte', async () => {
    const bytes = await customerDocument();
    const made = await filled('8D.docx', bytes, emptyMapping);
    const { is, added, changed } = await changedIn(bytes, made.bytes);
    expect(added).toEqual([]);
    expect(changed.toSorted()).toEqual(['word/document.xml', 'word/header1.xml']);
    const text = is.text('word/document.xml');
    expect(text).toContain('8D-KS-2026-0031-R1');
    expect(text).not.toContain('{{');
    expect(text.match(/<w:tr>/g)?.length).toBeGreaterThan(3);
    expect(is.text('word/header1.xml')).toContain('示例顾客 QR-261109-07');
    const path = join(folder, 'customers.docx');
    await writeFile(path, made.bytes);
    const read = await paragraphsOf(path);
    expect(read).toContain('8D 报告 8D-KS-2026-0031-R1');
    expect(read).toContain(`原因：${typical.analysis.chains['technical-occurrence'].rootCause}`);
    for (const { name, role } of typical.members) expect(read).toEqual(expect.arrayContaining([name, role]));
  });
});
