import { readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { defaultSettings, type Settings } from '@shared/domain/settings';
import { mappingOf, type TemplateMapping, templateMappingSchema } from '@shared/domain/template';
import { formDefinitions } from '@shared/forms';
import * as v from 'valibot';
import { readTemplate } from '../services/template-files';
import { type Call, type Command, optional, printLine, required, UsageError, type Values } from './command';
import { administrator, type Records, recordOptions, withRecords } from './open-records';
import { isSure, linesOf } from './proposal-lines';
import { fillTemplateFile } from './template-fill';

/** The firm's own workbook as a revision of a form: looked at, or loaded; a customer's file: filled. */
export const template: Command = {
  name: 'template',
  summary:
    'Looks at the firm’s own workbook for a form (inspect), loads it as a revision’s (load), or fills a customer’s own file (fill).',
  positionals: ['inspect|load|fill', 'FILE'],
  options: {
    ...recordOptions,
    form: {
      type: 'string',
      value: 'CODE',
      help: 'inspect, load: the form that it is filled with (`desk forms`)',
    },
    revision: {
      type: 'string',
      value: 'R',
      help: 'load: the revision it belongs to; the unnamed first one without it',
    },
    mapping: {
      type: 'string',
      value: 'FILE.json',
      help: 'load: which cell takes what (default: what inspect is sure of)',
    },
    record: { type: 'string', value: 'NUMBER', help: 'fill: the report, notice, visit or complaint' },
    recipient: { type: 'string', value: 'N', help: 'fill: the copy of a notice’s Nth customer (default 1)' },
    lang: {
      type: 'string',
      value: 'zh-CN|en',
      help: 'fill: language of choices and dates (default: as agreed with the customer)',
    },
    out: { type: 'string', value: 'FILE', help: 'fill: the file to write' },
    json: { type: 'boolean', help: 'inspect: the whole proposal, with the mapping to be edited for load' },
  },
  run: async (call) => {
    const [action, file = ''] = call.positionals;
    if (action === 'inspect') return inspect(call, resolve(file));
    if (action === 'load') return load(call, resolve(file));
    if (action === 'fill') return fillTemplateFile(call, resolve(file));
    throw new UsageError(`template takes inspect, load or fill, not ${action ?? ''}`);
  },
};

const formOf = (values: Values): string => {
  const code = required(values, 'form');
  if (!formDefinitions.has(code)) throw new UsageError(`no such form: ${code}; desk forms lists them`);
  return code;
};

async function inspect({ values, terminal }: Call, path: string): Promise<0> {
  const code = formOf(values);
  const settings = await settingsOf(values);
  const { proposal, sheets } = await readTemplate(path, basename(path), code, settings);
  if (values.json === true) {
    printLine(terminal, JSON.stringify({ sheets, ...proposal, mapping: mappingOf(proposal, isSure) }));
    return 0;
  }
  for (const line of linesOf(proposal)) printLine(terminal, line);
  return 0;
}

const settingsOf = async (values: Values): Promise<Settings> =>
  optional(values, 'data') === undefined
    ? defaultSettings
    : withRecords(values, ({ services }) => services.settings());

async function load({ values, terminal }: Call, path: string): Promise<0> {
  const code = formOf(values);
  const revision = optional(values, 'revision') ?? '';
  const given = optional(values, 'mapping');
  const mapping = given === undefined ? null : readMapping(resolve(given));
  return withRecords<0>(values, async (records) => {
    const context = { ...records.context, operator: administrator };
    demandRevision(await records.services.settings(), code, revision);
    const { attachmentId, fileName, proposal } = await records.services.templates.load(context, code, path);
    const taken = mapping ?? mappingOf(proposal, isSure);
    await save({ ...records, context }, code, revision, { attachmentId, fileName, mapping: taken });
    const counts = { cells: taken.cells.length, repeats: taken.repeats.length };
    printLine(terminal, JSON.stringify({ form: code, revision, file: fileName, ...counts }));
    return 0;
  });
}

function demandRevision({ forms }: Settings, code: string, revision: string): void {
  const form = forms.find((each) => each.code === code);
  if (form?.revisions.some((each) => each.revision === revision) !== true)
    throw new UsageError(`${code} has no revision ${revision === '' ? 'without a name' : revision}`);
}

async function save(
  { services, context }: Pick<Records, 'services' | 'context'>,
  code: string,
  revision: string,
  own: { readonly attachmentId: string; readonly fileName: string; readonly mapping: TemplateMapping },
): Promise<void> {
  const { version, settings } = await services.channels['settings.get'](context, {});
  const forms = settings.forms.map((form) =>
    form.code === code
      ? {
          ...form,
          revisions: form.revisions.map((each) =>
            each.revision === revision ? { ...each, template: own } : each,
          ),
        }
      : form,
  );
  await services.channels['settings.save'](context, { version, forms });
}

/** @throws UsageError */
function readMapping(path: string): TemplateMapping {
  const json: unknown = JSON.parse(readFileSync(path, 'utf8'));
  const parsed = v.safeParse(templateMappingSchema, json);
  if (parsed.success) return parsed.output;
  const [issue] = parsed.issues;
  throw new UsageError(`${path}: ${v.getDotPath(issue) ?? ''} ${issue.message}`);
}
