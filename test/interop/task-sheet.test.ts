import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createExporter } from '@main/export';
import { marksFormat } from '@main/export/task-sheet';
import { readTaskSheet } from '@main/export/task-sheet/read-task-sheet';
import { type Report, type TaskPart, taskSheetOf } from '@shared/domain/report';
import type { ReportInput } from '@shared/forms/bindings/report';
import { paperSamples } from '@shared/forms/samples';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerCells, fillTaskSheet, firstSheet, partOf, unlockedCells } from '../helpers/task-sheet';
import { factsOf, printBySpreadsheet, savedBySpreadsheet, textOf, workFolder } from './tools';

let folder = { path: '', remove: async (): Promise<void> => undefined };
beforeAll(async () => {
  folder = await workFolder();
});
afterAll(() => folder.remove());

const reportOf = (kind: 'typical' | 'extreme'): Report => {
  const sample = paperSamples['8D']?.[kind] as ReportInput | undefined;
  if (sample === undefined) throw new Error(`the 8D has no ${kind} sample`);
  return sample.report;
};

async function sheetOf(report: Report, part: TaskPart, language: 'zh-CN' | 'en' = 'zh-CN'): Promise<Buffer> {
  const sheet = taskSheetOf(report, part);
  if (sheet === null) throw new Error('no such action');
  const head = {
    format: marksFormat,
    recordId: '00000000-0000-4000-8000-000000000001',
    number: '8D-2026-0001',
    part,
    revision: report.revision,
    contentHash: '0'.repeat(64),
    language,
    madeAt: '2026-11-21T10:00+08:00',
    assignmentId: null,
  };
  const { bytes } = await createExporter({ workerUrl: null, fontsFolder: '' }).run({
    form: 'task-sheet',
    format: 'xlsx',
    input: { sheet, head, askedOf: '技术部 李工', dueOn: '2026-11-25' },
  });
  return Buffer.from(bytes);
}

const factor = 'analysis.factors.+1';
const answers = {
  answeredBy: '李工',
  answeredOn: 46_346,
  'analysis.escapePoint': '首件检验 <5 件 & 抽检',
  'analysis.chains.technical-occurrence.rootCause': '定位销磨损，\n未纳入点检',
  'analysis.chains.technical-occurrence.contributionPercent': 80,
  [`${factor}.factor`]: '机',
  [`${factor}.possibleCause`]: '夹具松动',
};

describe('a task sheet in LibreOffice', () => {
  it('comes back from there with every answer, and everything else as it was', async () => {
    const filled = await fillTaskSheet(await sheetOf(reportOf('typical'), 'D4'), answers);
    const sheet = await readTaskSheet(await savedBySpreadsheet(filled, 'answered', folder.path));
    expect(sheet).toMatchObject({ answeredBy: '李工', answeredOn: '2026-11-20', head: { part: 'D4' } });
    const { answers: before } = await readTaskSheet(filled);
    expect(sheet.answers).toEqual(before);
    expect(sheet.answers.find(({ path }) => path === 'analysis.escapePoint')?.value).toBe(
      '首件检验 <5 件 & 抽检',
    );
  });

  it('keeps its locks, its lists and its hidden marks there', async () => {
    const bytes = await sheetOf(reportOf('typical'), 'D4');
    const saved = await savedBySpreadsheet(bytes, 'locks', folder.path);
    expect(unlockedCells(saved)).toEqual(unlockedCells(bytes));
    const sheet = partOf(saved, firstSheet);
    expect(sheet).toMatch(/<sheetProtection [^>]*sheet="(true|1)"/);
    expect(sheet).toMatch(/<dataValidation [^>]*type="list"/);
    expect(sheet).toMatch(/_desk'?!\$G\$1:\$G\$6/);
    expect(partOf(saved, 'xl/workbook.xml')).toMatch(/<sheet name="_desk"[^>]*state="(hidden|veryHidden)"/);
  });

  it.each(['D3', 'D4', 'D5', 'D7'] as const)('prints %s one page wide, with what is asked', async (part) => {
    const file = join(folder.path, `print-${part}.xlsx`);
    await writeFile(file, await sheetOf(reportOf('typical'), part));
    const [pdf = ''] = await printBySpreadsheet([file], folder.path);
    const { width, height, pages } = await factsOf(pdf);
    expect([Math.round(width), Math.round(height)]).toEqual([842, 595]);
    expect(pages).toBeLessThanOrEqual(6);
    const text = (await textOf(pdf)).replaceAll(/\s/g, '');
    for (const words of ['任务表', '回答人', '技术部李工', '2026-11-25', '顾客原话'])
      expect(text).toContain(words);
    expect(text).not.toContain('desk-task-sheet');
  });
});

describe('a task sheet as a file', () => {
  it.each(['zh-CN', 'en'] as const)('in %s unlocks the answer cells and nothing else', async (language) => {
    const report = reportOf('extreme');
    const parts: readonly TaskPart[] = ['D3', 'D4', 'D5', 'D7', { action: report.actions[0]?.id ?? '' }];
    for (const part of parts) {
      const bytes = await sheetOf(report, part, language);
      const cells = await answerCells(bytes);
      const unlocked = new Set(unlockedCells(bytes));
      expect([...cells.values()].filter((cell) => !unlocked.has(cell))).toEqual([]);
      expect(partOf(bytes, firstSheet)).toContain('<sheetProtection sheet="1"');
      expect(partOf(bytes, firstSheet)).not.toMatch(/<sheetProtection [^>]*(hashValue|password)/);
      expect(partOf(bytes, 'xl/workbook.xml')).toContain('state="veryHidden"');
      // What a merged answer covers is unlocked with it; no heading, fact or label is.
      expect(unlocked.size).toBeGreaterThan(cells.size);
      for (const cell of ['A1', 'A2', 'E2', 'A3', 'E3', 'A4', 'Y4']) expect(unlocked.has(cell)).toBe(false);
    }
  });
});
