import {
  commentPath,
  comparisons,
  notApplicable,
  type ReturnedText,
  returnedTexts,
  returnedValueAt,
  type Survey,
  scorePath,
} from '@shared/domain/survey';
import { fill, type Texts, textsOf } from '@shared/text';
import type { DataValidation, Worksheet } from 'exceljs';
import { Canvas, finishSheet, type Placed, writeMarks } from '../marked-sheet/canvas';
import { cellLook } from '../marked-sheet/looks';
import { marksSheet, sheetColumns } from '../marked-sheet/marks';
import { columnLetters } from '../sheet-rows';
import type { Drawn } from '../types';
import { plainWorkbookFile } from '../workbook-file';
import { type SurveyHead, surveyMarksTitle } from './marks';

/** A questionnaire to be drawn: plain data. */
export interface SurveySheetInput {
  readonly survey: Survey;
  readonly head: SurveyHead;
  /** Who asks, in the language of the sheet. */
  readonly company: string;
}

const columnWidth = 3.9;
const labelSpan = 4;
/** Right of the marks: the words of each list, below each other. */
const scoreColumn = 6;
const comparisonColumn = 7;
const points = [5, 4, 3, 2, 1] as const;

/**
 * The workbook of a questionnaire: one page wide, only its answer cells unlocked, no password. It holds nothing but what the printed sheet
 * tells the customer.
 * @returns its bytes, and no pages: where they break the spreadsheet program decides
 */
export async function drawSurveySheet({ survey, head, company }: SurveySheetInput): Promise<Drawn> {
  const { default: ExcelJS } = await import('exceljs');
  const workbook = new ExcelJS.Workbook();
  const texts = textsOf(head.language);
  const words = texts.survey.workbook;
  const sheet = workbook.addWorksheet(words.name, { views: [{ showGridLines: false }] });
  const canvas = new Canvas(sheet);
  drawHead(canvas, survey, company, texts);
  drawItems(canvas, survey, texts);
  drawRest(canvas, survey, texts);
  await finishSheet(sheet, {
    orientation: 'portrait',
    columnWidth,
    lastRow: canvas.lastRow,
    headerRight: texts.task.sheet.page,
    footerLeft: fill(words.footer, { number: survey.number }),
  });
  workbook.title = fill(words.title, { number: survey.number });
  workbook.created = new Date(head.madeAt);
  workbook.modified = new Date(head.madeAt);
  const hidden = workbook.addWorksheet(marksSheet, { state: 'veryHidden' });
  writeMarks(hidden, surveyMarksTitle, head, canvas.marks);
  writeLists(hidden, texts);
  return { bytes: await plainWorkbookFile(workbook), pages: 0 };
}

/** Lists of words stand in cells: a list written into a rule may hold no comma. */
function writeLists(sheet: Worksheet, texts: Texts): void {
  const { comparisons: names } = texts.papers.survey;
  for (const [index, choice] of scoreChoices(texts).entries())
    sheet.getCell(index + 1, scoreColumn).value = choice;
  for (const [index, code] of comparisons.entries())
    sheet.getCell(index + 1, comparisonColumn).value = names[code];
}

const scoreChoices = ({ survey }: Texts): readonly (string | number)[] => [
  ...points,
  survey.workbook.notApplicable,
];

const listRule = (column: number, count: number, error: string): DataValidation => ({
  type: 'list',
  allowBlank: true,
  showErrorMessage: true,
  errorStyle: 'stop',
  formulae: [`'${marksSheet}'!$${columnLetters(column)}$1:$${columnLetters(column)}$${count}`],
  error,
});

const lengthRule = (most: number, texts: Texts): DataValidation => ({
  type: 'textLength',
  operator: 'lessThanOrEqual',
  allowBlank: true,
  showErrorMessage: true,
  errorStyle: 'stop',
  formulae: [most],
  error: fill(texts.task.sheet.text, { most }),
});

const label = (value: string, span: number): Placed => ({ span, value, style: cellLook('label') });
const said = (value: string | number, span: number): Placed => ({ span, value, style: cellLook('text') });

const textAnswer = (survey: Survey, path: string, most: number, span: number, texts: Texts): Placed => {
  const value = returnedValueAt(survey, path) ?? '';
  return {
    span,
    value,
    style: cellLook('answer'),
    asked: { path, value, rule: lengthRule(most, texts), leastLines: most > 500 ? 5 : 1 },
  };
};

function drawHead(canvas: Canvas, survey: Survey, company: string, texts: Texts): void {
  const { sheet } = texts.papers.survey;
  const words = texts.survey.workbook;
  const half = sheetColumns / 2 - labelSpan;
  const ask = (field: ReturnedText, span: number): Placed =>
    textAnswer(survey, field, returnedTexts[field], span, texts);
  canvas.row([{ span: sheetColumns, value: company, style: cellLook('hint') }]);
  canvas.row([{ span: sheetColumns, value: sheet.title, style: cellLook('title') }]);
  canvas.row([{ span: sheetColumns, value: words.invitation, style: cellLook('hint') }]);
  canvas.row([
    label(words.number, labelSpan),
    said(survey.number, half),
    label(sheet.period, labelSpan),
    said(survey.period, half),
  ]);
  canvas.row([
    label(sheet.customer, labelSpan),
    said(survey.customerName, half),
    label(sheet.plant, labelSpan),
    said(survey.plant, half),
  ]);
  canvas.row([
    label(sheet.replyTo, labelSpan),
    said(survey.replyTo, half),
    label(sheet.replyBy, labelSpan),
    said(survey.replyBy ?? '', half),
  ]);
  canvas.row([
    label(sheet.respondent, labelSpan),
    ask('respondent', half),
    label(sheet.department, labelSpan),
    ask('respondentDepartment', half),
  ]);
  canvas.row([
    label(sheet.position, labelSpan),
    ask('respondentPosition', half),
    label('', labelSpan),
    said('', half),
  ]);
}

const itemSpans = { order: 1, item: 7, weight: 2, score: 4, comment: 10 } as const;

function drawItems(canvas: Canvas, survey: Survey, texts: Texts): void {
  const { sheet, items } = texts.papers.survey;
  const words = texts.survey.workbook;
  const oneLine = (text: string): string => text.replaceAll('\n', ' ');
  const choices = scoreChoices(texts);
  canvas.row([{ span: sheetColumns, value: words.scale, style: cellLook('hint') }]);
  canvas.row([
    label('', itemSpans.order),
    label(sheet.item, itemSpans.item),
    label(oneLine(sheet.weight), itemSpans.weight),
    label(words.score, itemSpans.score),
    label(sheet.comment, itemSpans.comment),
  ]);
  for (const [index, { item, weight }] of survey.answers.entries()) {
    const value = returnedValueAt(survey, scorePath(item)) ?? null;
    canvas.row([
      label(String(index + 1), itemSpans.order),
      label(items[item], itemSpans.item),
      said(weight, itemSpans.weight),
      {
        span: itemSpans.score,
        value: value === notApplicable ? words.notApplicable : value,
        // A number where points are chosen, a word where nothing applies.
        style: cellLook('answer', 'General'),
        asked: {
          path: scorePath(item),
          value,
          rule: listRule(scoreColumn, choices.length, words.scoreError),
          leastLines: 1,
        },
      },
      textAnswer(survey, commentPath(item), 200, itemSpans.comment, texts),
    ]);
  }
}

function drawRest(canvas: Canvas, survey: Survey, texts: Texts): void {
  const { sheet, comparisons: names } = texts.papers.survey;
  const rest = sheetColumns - labelSpan;
  const { comparison } = survey;
  canvas.row([
    label(sheet.comparison, labelSpan),
    {
      span: rest,
      value: comparison === null ? null : names[comparison],
      style: cellLook('answer'),
      asked: {
        path: 'comparison',
        value: comparison,
        rule: listRule(comparisonColumn, comparisons.length, texts.task.sheet.list),
        leastLines: 1,
      },
    },
  ]);
  const ask = (field: ReturnedText): Placed => textAnswer(survey, field, returnedTexts[field], rest, texts);
  canvas.row([label(sheet.comparisonNote, labelSpan), ask('comparisonNote')]);
  canvas.row([label(sheet.suggestions, labelSpan), ask('suggestions')]);
}
