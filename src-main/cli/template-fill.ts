import { basename, resolve } from 'node:path';
import { type ExportRequest, exportRequestSchema } from '@shared/contract';
import type { TemplateForm } from '@shared/domain/customer-template';
import type { RecordKind } from '@shared/domain/record';
import { mappingOf } from '@shared/domain/template';
import { templateNoteTexts } from '@shared/forms';
import { textsOf } from '@shared/text';
import * as v from 'valibot';
import { ServiceError } from '../services';
import { createExportJobs } from '../services/export-jobs';
import { type Call, optional, printLine, required, UsageError, type Values, wholeNumber } from './command';
import { withExporter } from './open-exporter';
import { type Records, withRecords } from './open-records';
import { isSure, linesOf } from './proposal-lines';

/** `desk template fill`: a customer's own file with a record, without keeping the file. */

/** Kinds whose records fill a customer's file, with the names they are asked by. */
const formOfKind: Partial<Record<RecordKind | 'complaint', TemplateForm>> = {
  complaint: 'RTSP01-01-case',
  report: '8D',
  'ntf-analysis': 'NTF',
  notice: 'RTSP01-03',
  'visit-report': 'RTSP01-02',
};

interface Found {
  readonly id: string;
  readonly form: TemplateForm;
}

/**
 * Fills what the file asks for by tags or by labels that are known for sure; what is doubtful is told and left. Texts that did not fit, rows
 * without room and formulas that were kept go to standard error.
 */
export const fillTemplateFile = ({ values, terminal }: Call, path: string): Promise<0> =>
  withRecords<0>(values, async (records) => {
    const out = resolve(required(values, 'out'));
    const found = await recordOf(records, required(values, 'record'));
    const { kind, proposal, tags = [] } = await records.services.customerTemplates.read(found.form, path);
    const mapping = mappingOf(proposal, isSure);
    const request = await requestOf(records, found, values);
    const job = await createExportJobs(records.services).jobOf(records.context, request);
    const { template: _, ...rest } = job;
    const template = { fileName: basename(path), path, mapping, isCustomers: true };
    const filled = { ...rest, template } as typeof job;
    const { notes, unreadablePhotos } = await withExporter((exporter) => exporter.runToFile(filled, out));
    const lines = kind === 'document' ? documentLines(tags, proposal.unknown) : linesOf(proposal);
    for (const line of lines) printLine(terminal, line);
    const told = unreadablePhotos.length === 0 ? {} : { unreadablePhotos };
    printLine(terminal, JSON.stringify({ file: out, form: found.form, ...told }));
    for (const note of templateNoteTexts(notes, textsOf('en'))) terminal.errors.write(`desk: ${note}\n`);
    return 0;
  });

const documentLines = (tags: readonly string[], unknown: readonly string[]): readonly string[] => [
  ...tags.map((tag) => `placeholder\t${tag}`),
  ...unknown.map((name) => `no such field: {{${name}}}`),
];

/** By its own number, or by the one its paper carries. @throws UsageError */
async function recordOf({ services, context }: Records, number: string): Promise<Found> {
  const named = await services.channels['record.named'](context, { number });
  const form = named === null ? undefined : formOfKind[named.kind];
  if (named !== null && form !== undefined) return { id: named.id, form };
  for (const kind of ['report', 'ntf-analysis'] as const)
    try {
      const { stored } = await services.records.pick(kind, number);
      return { id: stored.id, form: formOfKind[kind] ?? '8D' };
    } catch (error) {
      if (!(error instanceof ServiceError) || error.code !== 'not-found') throw error;
    }
  throw new UsageError(
    named === null
      ? `no record ${number}`
      : `${number} fills no customer's file: it is of kind ${named.kind}`,
  );
}

async function requestOf(records: Records, { id, form }: Found, values: Values): Promise<ExportRequest> {
  const own =
    form === 'RTSP01-01-case'
      ? { form, complaintId: id }
      : {
          form: 'record',
          code: form,
          recordId: id,
          isInternal: false,
          recipient: wholeNumber(values, 'recipient', 1) - 1,
        };
  const language = optional(values, 'lang') ?? (await records.services.exports.language(own));
  const parsed = v.safeParse(exportRequestSchema, { format: 'xlsx', language, ...own });
  if (parsed.success) return parsed.output;
  throw new UsageError(
    parsed.issues.map((issue) => `${v.getDotPath(issue) ?? ''}: ${issue.message}`).join('; '),
  );
}
