import { createExporter } from '@main/export';
import { readSurveySheet, surveyMarksFormat } from '@main/export/survey-sheet';
import { commentPath, readReturned, type Survey, scorePath, withReturned } from '@shared/domain/survey';
import { paperSamples } from '@shared/forms/samples';
import { textsOf } from '@shared/text';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerCells, fillTaskSheet, firstSheet, partOf, unlockedCells } from '../helpers/task-sheet';
import { savedBySpreadsheet, workFolder } from './tools';

let folder = { path: '', remove: async (): Promise<void> => undefined };
beforeAll(async () => {
  folder = await workFolder();
});
afterAll(() => folder.remove());

const id = '00000000-0000-4000-8000-000000000001';
const sample = paperSamples.SV?.typical as unknown as Survey;
const sheet: Survey = {
  ...sample,
  unplannedReason: '内部理由',
  answers: sample.answers.map((answer) => ({
    ...answer,
    score: null,
    isNotApplicable: false,
    comment: '',
  })),
};

async function workbookOf(survey: Survey, language: 'zh-CN' | 'en'): Promise<Buffer> {
  const { bytes } = await createExporter({ workerUrl: null, fontsFolder: '' }).run({
    form: 'survey-sheet',
    format: 'xlsx',
    input: {
      survey,
      head: {
        format: surveyMarksFormat,
        recordId: id,
        number: survey.number,
        language,
        madeAt: '2026-11-21T10:00+08:00',
      },
      company: '示例机械',
    },
  });
  return Buffer.from(bytes);
}

const words = (['zh-CN', 'en'] as const).map((language) => ({
  comparisons: textsOf(language).papers.survey.comparisons,
  notApplicable: textsOf(language).survey.workbook.notApplicable,
}));

/** How many rows the places of a rule cover: `K12:K22`, `K30`. */
const cellsIn = (places: string): number =>
  places
    .split(' ')
    .map((place) => place.split(':').map((address) => Number(address.replace(/[A-Z]+/, ''))))
    .reduce((sum, [first = 0, last = first]) => sum + last - first + 1, 0);

describe('a questionnaire for a customer', () => {
  it.each([
    ['zh-CN', '不适用', '优于同行'],
    ['en', 'N/A', textsOf('en').papers.survey.comparisons.better],
  ] as const)('comes back from LibreOffice in %s with every answer', async (language, none, better) => {
    const filled = await fillTaskSheet(await workbookOf(sheet, language), {
      respondent: '顾 <晓岚> & 同事',
      [scorePath('quality')]: 5,
      [scorePath('price')]: '2',
      [scorePath('development')]: none,
      [commentPath('price')]: '希望\n年度降本',
      comparison: better,
      suggestions: '当天给出围堵措施',
    });
    const { head, answers } = await readSurveySheet(
      await savedBySpreadsheet(filled, `answered-${language}`, folder.path),
    );
    expect(head).toMatchObject({ recordId: id, number: sheet.number, language });
    const { changes, problems } = readReturned(sheet, answers, words);
    expect(problems).toEqual([]);
    const taken = withReturned(sheet, changes);
    expect(taken.respondent).toBe('顾 <晓岚> & 同事');
    expect(taken.comparison).toBe('better');
    const answerOf = (item: string) => taken.answers.find((answer) => answer.item === item);
    expect(answerOf('quality')).toMatchObject({ score: 5, isNotApplicable: false });
    expect(answerOf('price')).toMatchObject({ score: 2, comment: '希望\n年度降本' });
    expect(answerOf('development')).toMatchObject({ score: null, isNotApplicable: true });
    expect(answerOf('packaging')).toMatchObject({ score: null });
  });

  it('leaves only its answer cells unlocked, offers the scores, and tells nothing of the house', async () => {
    const bytes = await workbookOf(sheet, 'zh-CN');
    const xml = partOf(bytes, firstSheet);
    const cells = await answerCells(bytes);
    expect(xml).toContain('<sheetProtection');
    // Eleven scores and one comparison choose from lists.
    const lists = [...xml.matchAll(/<dataValidation [^>]*type="list"[^>]*sqref="([^"]+)"/g)].map(
      ([, places = '']) => places,
    );
    expect(lists.map(cellsIn).sort((a, b) => a - b)).toEqual([1, 11]);
    const unlocked = unlockedCells(bytes);
    // What a merged answer covers is unlocked with it.
    expect([...cells.values()].every((address) => unlocked.includes(address))).toBe(true);
    const rows = new Set([...cells.values()].map((address) => address.replace(/[A-Z]+/, '')));
    expect(unlocked.every((address) => rows.has(address.replace(/[A-Z]+/, '')))).toBe(true);
    expect(bytes.includes(Buffer.from('内部理由'))).toBe(false);
    expect(partOf(bytes, 'xl/sharedStrings.xml')).not.toContain('内部理由');
  });
});
