import { resolve } from 'node:path';
import { addDays, addMonths, civilDateAt } from '@shared/domain/calendar';
import { type DatedKind, datedGroupNames, datedKinds, kindsOf } from '@shared/domain/dated';
import { writeWhole } from '../export/write-file';
import { type Command, optional, printLine, required, UsageError } from './command';
import { type Records, recordOptions, withRecords } from './open-records';

/** Everything dated as a file that another calendar takes over or subscribes to. */
export const calendar: Command = {
  name: 'calendar',
  summary:
    'Writes everything dated as an iCalendar file, from a month ago to a year ahead unless told otherwise.',
  positionals: [],
  options: {
    ...recordOptions,
    ics: { type: 'string', value: 'FILE', help: 'the file to write, .ics' },
    from: { type: 'string', value: 'DATE', help: 'due on or after' },
    to: { type: 'string', value: 'DATE', help: 'due on or before' },
    owner: { type: 'string', value: 'NAME', help: 'only what this person or department answers for' },
    department: { type: 'string', value: 'NAME', help: 'only of this department' },
    customer: { type: 'string', value: 'NAME', help: 'only of this customer, by ERP code or name' },
    kind: {
      type: 'string',
      value: 'KIND,…',
      help: `only of these kinds: ${datedGroupNames.join(', ')}, or one of them as closure or planned-visit`,
    },
    open: { type: 'boolean', help: 'only what is still to be done' },
    lang: { type: 'string', value: 'zh-CN|en', help: 'language of the kinds (default zh-CN)' },
  },
  run: ({ values, terminal }) =>
    withRecords<0>(values, async (records) => {
      const { services, context } = records;
      const file = resolve(required(values, 'ics'));
      const language = optional(values, 'lang') ?? 'zh-CN';
      if (language !== 'zh-CN' && language !== 'en')
        throw new UsageError(`--lang takes zh-CN or en, not ${language}`);
      const { timeZone } = (await services.settings()).deadlineRules;
      const today = civilDateAt(context.clock.now(), timeZone);
      const { text, events, isCut } = await services.datedIcs(context, {
        from: optional(values, 'from') ?? addDays(today, -31),
        to: optional(values, 'to') ?? addMonths(today, 12),
        kinds: kindsGiven(optional(values, 'kind')),
        customerId: await customerGiven(records, optional(values, 'customer')),
        owner: optional(values, 'owner'),
        department: optional(values, 'department'),
        isOpen: values.open === true ? true : undefined,
        language,
      });
      await writeWhole(file, Buffer.from(text));
      if (isCut) terminal.errors.write('desk: there is more than one file takes; name a shorter span\n');
      printLine(terminal, JSON.stringify({ file, events }));
      return 0;
    }),
};

/** Groups and kinds by their names, separated by commas. @throws UsageError for a name there is not */
function kindsGiven(names: string | undefined): readonly DatedKind[] | undefined {
  return names?.split(',').flatMap((name) => {
    const group = datedGroupNames.find((each) => each === name);
    const kind = datedKinds.find((each) => each === name);
    if (group === undefined && kind === undefined) throw new UsageError(`--kind knows no ${name}`);
    return group === undefined ? (kind ?? []) : kindsOf([group]);
  });
}

/** @throws UsageError where there is no such customer */
async function customerGiven(
  { services, context }: Records,
  name: string | undefined,
): Promise<string | undefined> {
  if (name === undefined) return undefined;
  const found = await services.customers.named(context, name);
  if (found === null) throw new UsageError(`no customer ${name}`);
  return found.id;
}
