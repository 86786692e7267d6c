import { zip } from '@main/export/zip';
import { Workbook } from 'exceljs';
import { firmTemplate, onePixel } from './firm-template';

/** A customer's own 8D, with what only he has in it. Invented. */

const thin = { style: 'thin' } as const;
const box = { top: thin, left: thin, bottom: thin, right: thin };

/** Labels, tags, rows that repeat, boxes for photos, and everything that a library would lose (firm-template.ts). */
export const customerSheet = async (hasMacro: boolean) =>
  firmTemplate({ hasMacro, base: { name: '8D', bytes: await base() } });

async function base(): Promise<Buffer> {
  const book = new Workbook();
  const sheet = book.addWorksheet('8D', {
    pageSetup: { paperSize: 9, orientation: 'portrait', printArea: 'A1:F40', fitToPage: true },
    headerFooter: { oddHeader: '&L示例顾客&R&P/&N', oddFooter: '&CForm Q-8D' },
  });
  sheet.columns = [16, 22, 16, 22, 16, 22].map((width) => ({ width }));
  sheet.mergeCells('A1:F1');
  const words: readonly (readonly [string, string])[] = [
    ['A1', '供应商 8D 报告 / Supplier 8D Report'],
    ['A2', 'Complaint no.'],
    ['C2', '供应商名称 / Supplier name'],
    ['E2', '8D No.'],
    ['A3', 'D2 问题描述 Problem description'],
    ['A5', 'D3: Containment actions'],
    ['A7', 'D4 Root cause (occurrence)'],
    ['A9', '根本原因(流出)：{{d4.escape.cause}}'],
    ['A10', 'Why 1'],
    ['B10', '{{d4.occurrence.why1}}'],
    ['A12', '姓名 Name'],
    ['B12', '部门 Department'],
    ['C12', '职责 Task'],
    ['A16', '照片 Photo'],
    ['A17', '{{d2.photo1}}'],
    ['D17', '{{d2.photo2}}'],
    ['A24', '{{d2.caption1}}'],
    ['A25', '{{finance.price}}'],
    ['A26', '由顾客填写：'],
  ];
  for (const [name, text] of words) sheet.getCell(name).value = text;
  for (const range of ['A3:F3', 'A4:F4', 'A5:F5', 'A6:F6', 'A7:F7', 'A8:F8', 'A9:F9', 'A17:C23', 'D17:F23'])
    sheet.mergeCells(range);
  for (let row = 2; row <= 24; row += 1)
    for (let column = 1; column <= 6; column += 1) {
      const cell = sheet.getCell(row, column);
      cell.border = box;
      cell.font = { name: '宋体', size: 10 };
      cell.alignment = { wrapText: true, vertical: 'top' };
    }
  sheet.getRow(4).height = 15;
  sheet.getRow(8).height = 60;
  sheet.getCell('F3').dataValidation = { type: 'list', allowBlank: true, formulae: ['"甲,乙"'] };
  sheet.addConditionalFormatting({
    ref: 'A8',
    rules: [{ type: 'expression', priority: 1, formulae: ['LEN(A8)=0'], style: { font: { bold: true } } }],
  });
  const image = book.addImage({ buffer: onePixel as never, extension: 'png' });
  sheet.addImage(image, { tl: { col: 5, row: 0 }, ext: { width: 40, height: 20 } });
  const hidden = book.addWorksheet('数据', { state: 'veryHidden' });
  hidden.getCell('A1').value = '勿改';
  book.definedNames.add("'8D'!$B$2", '投诉号');
  return Buffer.from(await book.xlsx.writeBuffer());
}

const wordNames = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const documentType = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const relationType = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const xml = (text: string): Buffer =>
  Buffer.from(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${text}`);

const run = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const paragraph = (...runs: readonly string[]): string => `<w:p>${runs.map(run).join('')}</w:p>`;
const cell = (text: string): string =>
  `<w:tc><w:tcPr><w:tcW w:w="3000" w:type="dxa"/></w:tcPr>${paragraph(text)}</w:tc>`;

/** A customer's Word report: tags in text, split by Word, in a row of a table, in the page's head; and a picture. */
export async function customerDocument(extra = ''): Promise<Buffer> {
  const body = [
    paragraph('8D 报告 ', '{{report', '.number}}'),
    paragraph('原因：{{d4.occurrence.cause}}'),
    `<w:tbl><w:tblPr><w:tblW w:w="9000" w:type="dxa"/></w:tblPr><w:tblGrid><w:gridCol w:w="3000"/><w:gridCol w:w="3000"/></w:tblGrid>`,
    `<w:tr>${cell('姓名')}${cell('职责')}</w:tr>`,
    `<w:tr>${cell('{{#d1.members}}{{name}}')}${cell('{{role}}{{/d1.members}}')}</w:tr></w:tbl>`,
    paragraph('{{nothing.of.ours}}{{d8.closedOn}}'),
    extra === '' ? '' : paragraph(extra),
    '<w:sectPr><w:headerReference xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" w:type="default" r:id="rId2"/></w:sectPr>',
  ].join('');
  return zip([
    {
      name: '[Content_Types].xml',
      bytes: xml(
        `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="png" ContentType="image/png"/><Override PartName="/word/document.xml" ContentType="${documentType}.document.main+xml"/><Override PartName="/word/header1.xml" ContentType="${documentType}.header+xml"/></Types>`,
      ),
    },
    {
      name: '_rels/.rels',
      bytes: xml(
        `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relationType}/officeDocument" Target="word/document.xml"/></Relationships>`,
      ),
    },
    {
      name: 'word/_rels/document.xml.rels',
      bytes: xml(
        `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId2" Type="${relationType}/header" Target="header1.xml"/><Relationship Id="rId3" Type="${relationType}/image" Target="media/logo.png"/></Relationships>`,
      ),
    },
    {
      name: 'word/document.xml',
      bytes: xml(`<w:document ${wordNames}><w:body>${body}</w:body></w:document>`),
    },
    {
      name: 'word/header1.xml',
      bytes: xml(`<w:hdr ${wordNames}>${paragraph('示例顾客 {{complaint.customerNumber}}')}</w:hdr>`),
    },
    { name: 'word/media/logo.png', bytes: onePixel },
  ]);
}
