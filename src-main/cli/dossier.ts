import { resolve } from 'node:path';
import { printLanguages } from '@shared/contract';
import { dossierJob } from '../services/dossier';
import { createExportJobs } from '../services/export-jobs';
import { type Command, oneOf, optional, printLine, required, UsageError } from './command';
import { withExporter } from './open-exporter';
import { asAdministrator, namedThing, recordOptions, withRecords } from './open-records';

/** 案卷 without a window. */
export const dossier: Command = {
  name: 'dossier',
  positionals: [],
  summary:
    'Puts everything of a complaint into one PDF for an auditor: sheet, revisions, evidence, receipts, history.',
  options: {
    ...recordOptions,
    record: { type: 'string', value: 'NUMBER', help: 'the complaint' },
    out: { type: 'string', value: 'FILE.pdf', help: 'the file to write' },
    lang: {
      type: 'string',
      value: 'zh-CN|en|bilingual',
      help: 'language of list and sheet (default: zh-CN)',
    },
    costs: { type: 'boolean', help: 'with what it cost; left out otherwise' },
  },
  run: ({ values, terminal }) =>
    withRecords<0>(values, async (records) => {
      const out = resolve(required(values, 'out'));
      const number = required(values, 'record');
      const context = asAdministrator(records);
      const { id: caseId } = await namedThing(records, number);
      if ((await records.services.deliveries.subject(caseId)).source.kind !== 'complaint')
        throw new UsageError(`${number} is no complaint`);
      const job = await dossierJob(records.services, createExportJobs(records.services), context, {
        form: 'dossier',
        format: 'pdf',
        language: oneOf(printLanguages, optional(values, 'lang') ?? 'zh-CN', '--lang'),
        caseId,
        showsFinance: values.costs === true,
      });
      const { pages, unreadablePhotos } = await withExporter((exporter) => exporter.runToFile(job, out));
      const left = unreadablePhotos.map(({ name }) => name);
      printLine(
        terminal,
        JSON.stringify({ file: out, pages, ...(left.length === 0 ? {} : { unreadable: left }) }),
      );
      return 0;
    }),
};
