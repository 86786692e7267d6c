import { resolve } from 'node:path';
import { type Answer, printLanguages } from '@shared/contract';
import { deliveredFormats, plainChoice } from '@shared/domain/delivery';
import { formDefinitions } from '@shared/forms';
import { createDeliveryDesk } from '../services/delivery/desk';
import { writeDraft } from '../services/mail/draft';
import {
  type Command,
  oneOf,
  optional,
  printLine,
  required,
  UsageError,
  type Values,
  wholeNumber,
} from './command';
import { withExporter } from './open-exporter';
import { asAdministrator, namedThing, type Records, recordOptions, withRecords } from './open-records';

/** A paper on its way to the customer, as the screen sends it. */
export const deliver: Command = {
  name: 'deliver',
  summary:
    'Writes a mail draft (eml) with a record’s paper to the customer’s contacts, and that it went out.',
  positionals: ['eml'],
  options: {
    ...recordOptions,
    record: { type: 'string', value: 'NUMBER', help: 'the complaint, report, notice …' },
    form: { type: 'string', value: 'FORM', help: 'the form that prints it (`desk forms` lists them)' },
    out: { type: 'string', value: 'FILE.eml', help: 'the draft to write' },
    format: { type: 'string', value: 'pdf|xlsx', help: 'kind of file that goes along (default: pdf)' },
    lang: {
      type: 'string',
      value: 'zh-CN|en|bilingual',
      help: 'language of paper and mail (default: as sent, else as agreed with the customer)',
    },
    recipient: {
      type: 'string',
      value: 'N',
      help: 'contact notice: the copy of its Nth customer (default 1)',
    },
    reason: { type: 'string', value: 'TEXT', help: 'why it goes out although something speaks against it' },
  },
  run: ({ positionals, values, terminal }) => {
    if (positionals[0] !== 'eml') throw new UsageError(`deliver takes eml, not ${positionals[0] ?? ''}`);
    return withRecords<0>(values, async (records) => {
      const out = resolve(required(values, 'out'));
      const { id, number } = await namedThing(records, required(values, 'record'));
      const { delivery, to } = await withExporter(async (exporter) => {
        const desk = createDeliveryDesk(records.services, (job) => exporter.run(job));
        return drafted(records, desk, { recordId: id, number, values, out });
      });
      const files = delivery.facts.files.map(({ name, sha256 }) => ({ name, sha256 }));
      printLine(terminal, JSON.stringify({ file: out, delivery: delivery.id, to, files }));
      return 0;
    });
  },
};

interface Asked {
  readonly recordId: string;
  readonly number: string;
  readonly values: Values;
  readonly out: string;
}

async function drafted(
  records: Records,
  desk: ReturnType<typeof createDeliveryDesk>,
  { recordId, number, values, out }: Asked,
) {
  const context = asAdministrator(records);
  const { channels } = records.services;
  const proposal = await channels['delivery.proposal'](context, { recordId });
  const recipient = wholeNumber(values, 'recipient', 1) - 1;
  const customer = proposal.customers[recipient];
  if (customer === undefined)
    throw new UsageError(`${number} goes to ${proposal.customers.length} recipient(s)`);
  // What was sent last is what goes out; a record that freezes nothing goes as it stands.
  const [newest] = proposal.revisions;
  const submissionId = newest?.submissionId ?? null;
  const code = formOf(values, proposal);
  const language = languageOf(values) ?? newest?.language ?? customer.language;
  const format = oneOf(deliveredFormats, optional(values, 'format') ?? 'pdf', '--format');
  const { mail } = await channels['mail.propose'](context, { recordId, submissionId, recipient, language });
  const choice = { ...plainChoice({ recordId, submissionId, code, language }), formats: [format], recipient };
  const { id } = await desk.create(context, {
    choice,
    road: 'mail-draft',
    recipient: {
      customerId: customer.customerId,
      customer: customer.name,
      contact: mail.to[0]?.name ?? '',
      address: mail.to[0]?.address ?? '',
    },
    acceptedReason: optional(values, 'reason') ?? '',
  });
  const { delivery } = await writeDraft(records.services, context, { deliveryId: id, mail }, () => out);
  return { delivery, to: mail.to.map(({ address }) => address) };
}

/** @throws UsageError */
function formOf(values: Values, { codes, number }: Answer<'delivery.proposal'>): string {
  const code = required(values, 'form');
  if (!formDefinitions.has(code)) throw new UsageError(`no such form: ${code}; desk forms lists them`);
  if (!codes.includes(code))
    throw new UsageError(`${number} is not printed by ${code} but by ${codes.join(', ')}`);
  return code;
}

function languageOf(values: Values): (typeof printLanguages)[number] | null {
  const given = optional(values, 'lang');
  return given === undefined ? null : oneOf(printLanguages, given, '--lang');
}
