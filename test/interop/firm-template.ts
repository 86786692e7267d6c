import { readArchive } from '@main/export/foreign-workbook/archive';
import { addRelation, knowExtension, knowPart, withChild } from '@main/export/foreign-workbook/relations';
import { zip } from '@main/export/zip';
import { Workbook } from 'exceljs';

/** A firm's own form with everything that a spreadsheet library would lose or change. Invented. */

const drawing = 'xl/drawings/drawing1.xml';
const sheet = 'xl/worksheets/sheet1.xml';
const officeRelations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A grey pixel. */
export const onePixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==',
  'base64',
);

/** No macro, but bytes that must not change. */
const macro = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600, 7)]);

export interface FirmTemplate {
  readonly bytes: Buffer;
  /** Parts that a fill without photos and marks changes. */
  readonly touched: readonly string[];
}

export interface TemplateOptions {
  readonly hasMacro?: boolean;
  /** Another sheet than the firm's, with a picture and headers and footers. */
  readonly base?: { readonly name: string; readonly bytes: Buffer };
}

export async function firmTemplate(options: TemplateOptions = {}): Promise<FirmTemplate> {
  const { name, bytes } = options.base ?? { name: '退货单', bytes: await base() };
  const file = await readArchive(bytes);
  addShapeAndChart(file, name);
  addCheckbox(file);
  addHeaderPicture(file);
  if (options.hasMacro === true) addMacro(file);
  return { bytes: await zip(file.parts), touched: [sheet, 'xl/workbook.xml'] };
}

type Package = Awaited<ReturnType<typeof readArchive>>;

const thin = { style: 'thin' } as const;
const box = { top: thin, left: thin, bottom: thin, right: thin };

/** Cells, merges, looks, rules, names, print settings and a picture, as exceljs can make them. */
async function base(): Promise<Buffer> {
  const book = new Workbook();
  const form = book.addWorksheet('退货单', {
    pageSetup: { paperSize: 9, orientation: 'portrait', printArea: 'A1:F30', fitToPage: true },
    headerFooter: { oddHeader: '&L&"宋体"示例厂&C品质文件&R&P/&N', oddFooter: '&C存档三年' },
    views: [{ showGridLines: false }],
  });
  form.columns = [12, 22, 12, 16, 12, 24].map((width) => ({ width }));
  form.mergeCells('A1:F1');
  form.getCell('A1').value = '示例厂 退货处理单 (Q-07)';
  const lines: readonly (readonly [string, string])[] = [
    ['A3', '客 户：'],
    ['C3', '投诉编号'],
    ['A4', '登记日期'],
    ['C4', '金额'],
    ['A5', '原因 {{cause}}'],
    ['A6', '附言'],
    ['E3', '合计申报'],
    ['A7', '经办人：____'],
    ['F7', '电话：____'],
  ];
  for (const [name, text] of lines) form.getCell(name).value = text;
  form.getCell('B4').numFmt = 'yyyy"年"m"月"d"日"';
  form.getCell('D4').numFmt = '#,##0.00';
  form.getRow(5).height = 30;
  form.mergeCells('B6:F6');
  form.getCell('B6').value = '{{remarks}}';
  form.getCell('F3').value = { formula: 'SUM(C11:C15)', result: 0 };
  form.getCell('F4').value = '{{nothing.of.ours}}';
  const heads = ['序号', '料号 / Part number', '申报数量', '实收', '不良现象', '备注栏'];
  heads.forEach((head, index) => {
    form.getCell(10, index + 1).value = head;
  });
  for (let row = 3; row <= 15; row += 1)
    for (let column = 1; column <= 6; column += 1) {
      form.getCell(row, column).border = box;
      form.getCell(row, column).font = { name: '宋体', size: 10 };
      form.getCell(row, column).alignment = { wrapText: true, vertical: 'middle' };
    }
  form.getCell('A16').value = '以上由仓库填写';
  form.getCell('E4').dataValidation = { type: 'list', allowBlank: true, formulae: ['"甲,乙,丙"'] };
  form.addConditionalFormatting({
    ref: 'C11:C15',
    rules: [
      {
        type: 'cellIs',
        operator: 'greaterThan',
        priority: 1,
        formulae: [100],
        style: { font: { bold: true } },
      },
    ],
  });
  const image = book.addImage({ buffer: onePixel as never, extension: 'png' });
  form.addImage(image, { tl: { col: 4, row: 20 }, ext: { width: 40, height: 40 } });
  const hidden = book.addWorksheet('数据', { state: 'veryHidden' });
  hidden.getCell('A1').value = '勿改';
  hidden.getCell('A2').value = '{{customer.name}}';
  book.definedNames.add("'退货单'!$B$3", '客户名称');
  return Buffer.from(await book.xlsx.writeBuffer());
}

const names =
  'xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"';
const anchor = (row: number): string =>
  `<xdr:from><xdr:col>0</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from>` +
  `<xdr:to><xdr:col>2</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row + 3}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to>`;

function addShapeAndChart(file: Package, name: string): void {
  const chart = 'xl/charts/chart1.xml';
  file.set(
    chart,
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart><c:plotArea><c:layout/><c:barChart><c:barDir val="col"/><c:ser><c:idx val="0"/><c:order val="0"/><c:val><c:numRef><c:f>${name}!$C$11:$C$15</c:f></c:numRef></c:val></c:ser><c:axId val="1"/><c:axId val="2"/></c:barChart><c:catAx><c:axId val="1"/><c:scaling/><c:axPos val="b"/><c:crossAx val="2"/></c:catAx><c:valAx><c:axId val="2"/><c:scaling/><c:axPos val="l"/><c:crossAx val="1"/></c:valAx></c:plotArea></c:chart></c:chartSpace>`,
  );
  knowPart(file, chart, 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml');
  const id = addRelation(file, drawing, `${officeRelations}/chart`, chart);
  const shape = `<xdr:twoCellAnchor ${names}>${anchor(17)}<xdr:sp macro="" textlink=""><xdr:nvSpPr><xdr:cNvPr id="51" name="印章框"/><xdr:cNvSpPr/></xdr:nvSpPr><xdr:spPr><a:prstGeom prst="ellipse"><a:avLst/></a:prstGeom></xdr:spPr><xdr:txBody><a:bodyPr/><a:p><a:r><a:t>受控章</a:t></a:r></a:p></xdr:txBody></xdr:sp><xdr:clientData/></xdr:twoCellAnchor>`;
  const frame = `<xdr:twoCellAnchor ${names}>${anchor(22)}<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="52" name="图表"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:r="${officeRelations}" r:id="${id}"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>`;
  file.set(
    drawing,
    withChild(file.text(drawing), () => shape + frame),
  );
}

const vml = (shape: string): string =>
  `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">${shape}</xml>`;

/** A checkbox as Excel keeps one: a control's properties, and a shape for older programs. */
function addCheckbox(file: Package): void {
  const control = 'xl/ctrlProps/ctrlProp1.xml';
  file.set(
    control,
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<formControlPr xmlns="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" objectType="CheckBox" checked="Checked" lockText="1"/>',
  );
  knowPart(file, control, 'application/vnd.ms-excel.controlproperties+xml');
  const shapes = 'xl/drawings/vmlDrawing1.vml';
  file.set(
    shapes,
    vml(
      '<v:shape id="_x0000_s1025" type="#_x0000_t201" style="position:absolute;margin-left:10pt;margin-top:300pt;width:80pt;height:16pt"><v:textbox><div>已隔离</div></v:textbox><x:ClientData ObjectType="Checkbox"><x:Anchor>0,5,16,2,1,40,17,2</x:Anchor><x:Checked>1</x:Checked></x:ClientData></v:shape>',
    ),
  );
  knowExtension(file, 'vml', 'application/vnd.openxmlformats-officedocument.vmlDrawing');
  const legacy = addRelation(file, sheet, `${officeRelations}/vmlDrawing`, shapes);
  const own = addRelation(file, sheet, `${officeRelations}/ctrlProp`, control);
  const controls = `<legacyDrawing r:id="${legacy}"/><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="x14" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><controls><control shapeId="1025" r:id="${own}" name="Check Box 1"/></controls></mc:Choice></mc:AlternateContent>`;
  file.set(
    sheet,
    withChild(file.text(sheet), () => controls),
  );
}

function addHeaderPicture(file: Package): void {
  const shapes = 'xl/drawings/vmlDrawing2.vml';
  file.set(
    shapes,
    vml(
      '<v:shape id="RH" type="#_x0000_t75" style="position:absolute;width:20pt;height:20pt"><v:imagedata o:relid="rId1" o:title="标志"/></v:shape>',
    ),
  );
  file.set('xl/media/logo.png', onePixel);
  addRelation(file, shapes, `${officeRelations}/image`, 'xl/media/logo.png');
  const id = addRelation(file, sheet, `${officeRelations}/vmlDrawing`, shapes);
  // Before the controls, after the drawing for old programs.
  const text = file
    .text(sheet)
    .replace(/(<legacyDrawing r:id="[^"]*"\/>)/, `$1<legacyDrawingHF r:id="${id}"/>`);
  file.set(sheet, text);
}

function addMacro(file: Package): void {
  file.set('xl/vbaProject.bin', macro);
  knowExtension(file, 'bin', 'application/vnd.ms-office.vbaProject');
  addRelation(
    file,
    'xl/workbook.xml',
    'http://schemas.microsoft.com/office/2006/relationships/vbaProject',
    'xl/vbaProject.bin',
  );
  const types = file
    .text('[Content_Types].xml')
    .replace(
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
      'application/vnd.ms-excel.sheet.macroEnabled.main+xml',
    );
  file.set('[Content_Types].xml', types);
}
