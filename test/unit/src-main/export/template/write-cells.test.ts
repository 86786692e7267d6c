import { readSheet } from '@main/export/foreign-workbook/sheet';
import { spliced } from '@main/export/foreign-workbook/xml';
import { headerMark, markedHeader } from '@main/export/template/header-mark';
import { cellSplices, type Write } from '@main/export/template/write-cells';
import { parseCell } from '@shared/domain/template';
import { describe, expect, test } from 'vitest';

const write = (cell: string, text: string | number | null): Write => ({
  ...(parseCell(cell) ?? { row: 0, column: 0 }),
  content:
    text === null
      ? { kind: 'empty' }
      : typeof text === 'number'
        ? { kind: 'number', value: text }
        : { kind: 'text', text },
});

const changed = (xml: string, ...writes: readonly Write[]): string =>
  spliced(xml, cellSplices(readSheet(xml), writes));

const text = (value: string): string => `t="inlineStr"><is><t xml:space="preserve">${value}</t></is></c>`;

describe('cells', () => {
  test('keep their look and lose their old value; all around them stays', () => {
    const xml =
      '<worksheet><sheetData><row r="1" ht="20"><c r="A1" s="3" t="s"><v>0</v></c> <c r="B1"><v>1</v></c></row></sheetData></worksheet>';
    expect(changed(xml, write('A1', '甲 & <乙>'))).toBe(
      `<worksheet><sheetData><row r="1" ht="20"><c r="A1" s="3" ${text('甲 &amp; &lt;乙&gt;')} <c r="B1"><v>1</v></c></row></sheetData></worksheet>`,
    );
    expect(changed(xml, write('A1', 2.5), write('B1', null))).toContain(
      '<c r="A1" s="3"><v>2.5</v></c> <c r="B1"/>',
    );
  });

  test('that are not there come in at their place, in rows of every kind', () => {
    const xml =
      '<worksheet><cols><col min="3" max="3" style="7"/></cols><sheetData><row r="2" spans="2:2"><c r="B2"/></row><row r="4"/></sheetData></worksheet>';
    const made = changed(
      xml,
      write('C5', 'e'),
      write('A2', 'a'),
      write('C2', 'c'),
      write('B3', 'd'),
      write('B4', 'f'),
      write('A1', 'z'),
    );
    expect(made).toBe(
      `<worksheet><cols><col min="3" max="3" style="7"/></cols><sheetData><row r="1"><c r="A1" ${text('z')}</row>` +
        `<row r="2" spans="1:3"><c r="A2" ${text('a')}<c r="B2"/><c r="C2" s="7" ${text('c')}</row>` +
        `<row r="3"><c r="B3" ${text('d')}</row><row r="4"><c r="B4" ${text('f')}</row><row r="5"><c r="C5" s="7" ${text('e')}</row></sheetData></worksheet>`,
    );
  });

  test('are found where neither rows nor cells say their number', () => {
    const xml =
      '<worksheet><sheetData><row><c><v>1</v></c><c s="2"/></row><row><c/></row></sheetData></worksheet>';
    expect(changed(xml, write('B1', 'b'), write('B2', 'c'))).toBe(
      `<worksheet><sheetData><row><c><v>1</v></c><c r="B1" s="2" ${text('b')}</row><row><c/><c r="B2" ${text('c')}</row></sheetData></worksheet>`,
    );
  });

  test('come into a sheet without any row, with the sheet’s own prefix, and the used range grows', () => {
    const xml = '<x:worksheet xmlns:x="m"><x:dimension ref="A1"/><x:sheetData/></x:worksheet>';
    expect(changed(xml, write('B2', 1))).toBe(
      '<x:worksheet xmlns:x="m"><x:dimension ref="A1:B2"/><x:sheetData><x:row r="2"><x:c r="B2"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>',
    );
  });

  test('keep what looks like an escape of Excel', () => {
    const xml = '<worksheet><sheetData/></worksheet>';
    expect(changed(xml, write('A1', '_x0041_'))).toContain('>_x005F_x0041_<');
  });

  test('rows out of order are damage, not a guess', () => {
    const xml = '<worksheet><sheetData><row r="2"/><row r="1"/></sheetData></worksheet>';
    expect(() => readSheet(xml)).toThrow('damaged');
  });
});

describe('the mark in the header', () => {
  test('stands before the left part; the firm’s middle and right stay', () => {
    expect(markedHeader('', '作废').text).toBe('&L作废');
    expect(markedHeader('&C标题&R&P', '作废').text).toBe('&L作废&C标题&R&P');
    expect(markedHeader('&L&"宋体"某厂&C标题', '作废').text).toBe('&L作废 &"宋体"某厂&C标题');
    expect(markedHeader('标题', '草稿').text).toBe('&L草稿&C标题');
    expect(markedHeader('A&&L&CB', 'R&D').text).toBe('&LR&&D&CA&&L&CB');
  });

  test('is never lost: a header too long for both gives way', () => {
    const { text: header, isShortened } = markedHeader(`&C${'长'.repeat(253)}`, '作废');
    expect(header).toBe('&L作废');
    expect(isShortened).toBe(true);
  });

  const marked = (xml: string): string => spliced(xml, headerMark(readSheet(xml), '作废').splices);

  test('comes where the standard wants it, into every header that is printed', () => {
    expect(marked('<worksheet><sheetData/><pageMargins/><drawing/></worksheet>')).toBe(
      '<worksheet><sheetData/><pageMargins/><headerFooter><oddHeader>&amp;L作废</oddHeader></headerFooter><drawing/></worksheet>',
    );
    expect(
      marked(
        '<worksheet><sheetData/><headerFooter differentFirst="1"><oddHeader>&amp;CA</oddHeader><oddFooter>F</oddFooter></headerFooter></worksheet>',
      ),
    ).toBe(
      '<worksheet><sheetData/><headerFooter differentFirst="1"><oddHeader>&amp;L作废&amp;CA</oddHeader><oddFooter>F</oddFooter><firstHeader>&amp;L作废</firstHeader></headerFooter></worksheet>',
    );
    expect(marked('<worksheet><sheetData/><headerFooter alignWithMargins="0"/></worksheet>')).toBe(
      '<worksheet><sheetData/><headerFooter alignWithMargins="0"><oddHeader>&amp;L作废</oddHeader></headerFooter></worksheet>',
    );
  });

  test('is not there without a state', () => {
    const xml = '<worksheet><sheetData/></worksheet>';
    expect(headerMark(readSheet(xml), '').splices).toEqual([]);
  });
});
