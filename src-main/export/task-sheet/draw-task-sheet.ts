import type { TaskBlock, TaskCell, TaskHeading, TaskSheet } from '@shared/domain/report';
import { fill, type Texts, textsOf } from '@shared/text';
import type { Workbook } from 'exceljs';
import { Canvas, finishSheet, type Placed, writeMarks } from '../marked-sheet/canvas';
import { cellLook } from '../marked-sheet/looks';
import { marksSheet, sheetColumns } from '../marked-sheet/marks';
import type { Drawn } from '../types';
import { plainWorkbookFile } from '../workbook-file';
import { answerRule, formatOf, leastLinesOf, shownValue } from './answer-cell';
import { writeLists } from './choice-lists';
import { answerDatePath, answererPath, marksTitle, type TaskHead } from './marks';
import { quantitiesText, taskFieldName, taskPartName, taskWords } from './words';

/** A task sheet to be drawn: plain data. */
export interface TaskSheetInput {
  readonly sheet: TaskSheet;
  readonly head: TaskHead;
  readonly askedOf: string;
  /** Civil date; null says none. */
  readonly dueOn: string | null;
}

const columns = sheetColumns;
const columnWidth = 5.2;
const labelSpan = 4;

/** How many columns each answer of a table takes; with the row's number 24. */
const spans: Partial<Readonly<Record<TaskHeading, readonly number[]>>> = {
  containment: [2, 2, 4, 2, 2, 1, 1, 1, 1, 2, 5],
  factors: [2, 9, 9, 3],
  whys: [12, 11],
  actions: [3, 6, 4, 3, 3, 2, 2],
  documents: [4, 2, 7, 2, 2, 3, 3],
  readAcross: [8, 10, 2, 3],
};

/**
 * The workbook of a task sheet: one page wide, only its answer cells unlocked, no password.
 * @returns its bytes, and no pages: where they break the spreadsheet program decides
 */
export async function drawTaskSheet(input: TaskSheetInput): Promise<Drawn> {
  const { default: ExcelJS } = await import('exceljs');
  const workbook = new ExcelJS.Workbook();
  const texts = textsOf(input.head.language);
  const sheet = workbook.addWorksheet(texts.task.sheet.name, { views: [{ showGridLines: false }] });
  const canvas = new Canvas(sheet);
  drawHead(canvas, input, texts);
  drawFacts(canvas, input.sheet, texts);
  for (const block of input.sheet.blocks) drawBlock(canvas, block, texts);
  const { page, footer } = texts.task.sheet;
  const part = taskPartName(input.sheet.part, texts);
  const report = input.sheet.facts.reportNumber || input.head.number;
  await finishSheet(sheet, {
    orientation: 'landscape',
    columnWidth,
    lastRow: canvas.lastRow,
    headerRight: page,
    footerLeft: fill(footer, { report, part }),
  });
  setProperties(workbook, input, texts);
  const hidden = workbook.addWorksheet(marksSheet, { state: 'veryHidden' });
  writeMarks(hidden, marksTitle, input.head, canvas.marks);
  writeLists(hidden, texts);
  return { bytes: await plainWorkbookFile(workbook), pages: 0 };
}

const label = (value: string, span: number): Placed => ({ span, value, style: cellLook('label') });
const said = (value: string, span: number): Placed => ({ span, value, style: cellLook('text') });

const answerCell = (asked: TaskCell, span: number, texts: Texts): Placed => ({
  span,
  value: shownValue(asked.answer, asked.value, taskWords(texts)),
  style: cellLook('answer', formatOf(asked.answer)),
  asked: {
    path: asked.path,
    value: asked.value,
    rule: answerRule(asked.answer, texts),
    leastLines: leastLinesOf(asked.answer),
  },
});

function drawHead(canvas: Canvas, { sheet, head, askedOf, dueOn }: TaskSheetInput, texts: Texts): void {
  const words = texts.task.sheet;
  const { facts } = sheet;
  const part = taskPartName(sheet.part, texts);
  const half = columns / 2 - labelSpan;
  canvas.row([{ span: columns, value: fill(words.title, { part }), style: cellLook('title') }]);
  canvas.row([
    label(words.complaintNumber, labelSpan),
    said(facts.complaintNumber, half),
    label(words.report, labelSpan),
    said(
      fill(words.reportRevision, { number: facts.reportNumber || head.number, revision: head.revision }),
      half,
    ),
  ]);
  canvas.row([
    label(words.askedOf, labelSpan),
    said(askedOf, half),
    label(words.dueOn, labelSpan),
    said(dueOn ?? '', half),
  ]);
  const answerer: TaskCell = {
    path: answererPath,
    key: answererPath,
    answer: { kind: 'text', most: 60 },
    value: '',
  };
  const day: TaskCell = { path: answerDatePath, key: answerDatePath, answer: { kind: 'date' }, value: null };
  canvas.row([
    label(words.answeredBy, labelSpan),
    answerCell(answerer, half, texts),
    label(words.answeredOn, labelSpan),
    answerCell(day, half, texts),
  ]);
  canvas.row([{ span: columns, value: words.hint, style: cellLook('hint') }]);
}

/** What who answers must know; what is not known is left off. */
function drawFacts(canvas: Canvas, { facts }: TaskSheet, texts: Texts): void {
  const words = texts.task.sheet;
  const { causeKinds } = texts.papers.report;
  const lines: readonly (readonly [string, string])[] = [
    [words.subject, facts.title],
    [words.parts, facts.parts.join('\n')],
    [words.statement, facts.statement],
    [words.summary, facts.summary],
    [words.quantities, quantitiesText(facts, texts)],
    [words.causes, facts.causes.map(({ cause, text }) => `${causeKinds[cause]}: ${text}`).join('\n')],
  ];
  const known = lines.filter(([, text]) => text !== '');
  if (known.length === 0) return;
  canvas.row([{ span: columns, value: words.context, style: cellLook('band') }]);
  for (const [name, text] of known) canvas.row([label(name, labelSpan), said(text, columns - labelSpan)]);
}

function drawBlock(canvas: Canvas, block: TaskBlock, texts: Texts): void {
  const { headings, guidance } = texts.task;
  const { heading, cause } = block;
  const name = cause === null ? '' : texts.papers.report.causeKinds[cause];
  canvas.row([{ span: columns, value: fill(headings[heading], { cause: name }), style: cellLook('band') }]);
  canvas.row([{ span: columns, value: guidance[heading], style: cellLook('hint') }]);
  if (block.kind === 'table') drawTable(canvas, block, texts);
  else drawLines(canvas, block, texts);
}

function drawTable(canvas: Canvas, { heading, fields, rows }: TaskBlock, texts: Texts): void {
  const widths = spans[heading];
  if (widths === undefined || widths.length !== fields.length) throw new Error(`no columns for ${heading}`);
  const { row: numbered } = texts.task.sheet;
  const names = fields.map(({ key }, index) => label(taskFieldName(heading, key, texts), widths[index] ?? 1));
  canvas.row([label('', 1), ...names]);
  for (const [index, cells] of rows.entries())
    canvas.row([
      label(fill(numbered, { order: index + 1 }), 1),
      ...cells.map((cell, at) => answerCell(cell, widths[at] ?? 1, texts)),
    ]);
}

function drawLines(canvas: Canvas, { heading, rows }: TaskBlock, texts: Texts): void {
  for (const cell of rows.flat())
    canvas.row([
      label(taskFieldName(heading, cell.key, texts), labelSpan),
      answerCell(cell, columns - labelSpan, texts),
    ]);
}

function setProperties(workbook: Workbook, { head, sheet }: TaskSheetInput, texts: Texts): void {
  workbook.title = fill(texts.task.sheet.title, { part: taskPartName(sheet.part, texts) });
  workbook.created = new Date(head.madeAt);
  workbook.modified = new Date(head.madeAt);
}
