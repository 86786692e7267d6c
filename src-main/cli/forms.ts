import { civilDateAt } from '@shared/domain/calendar';
import { defaultSettings, effectiveRevision, standingOf, unnamedRevision } from '@shared/domain/settings';
import { formDefinitions } from '@shared/forms';
import { textsOf } from '@shared/text';
import { type Command, optional, printLine } from './command';
import { presentOf, recordOptions, withRecords } from './open-records';

/** Every controlled form: code, title, and with `--data` the number and the revision in force, of those the administrator entered. */
export const forms: Command = {
  name: 'forms',
  summary: 'Lists the controlled forms with code, title, number and revision.',
  positionals: [],
  options: { ...recordOptions, json: { type: 'boolean', help: 'an array of objects instead of lines' } },
  run: async ({ values, terminal }) => {
    const { forms: entered, deadlineRules } =
      optional(values, 'data') === undefined
        ? defaultSettings
        : await withRecords(values, ({ services }) => services.settings());
    const today = civilDateAt(presentOf(values), deadlineRules.timeZone);
    const listed = [...formDefinitions].map(([code, { title, paper, orientation }]) => {
      const form = entered.find((each) => each.code === code);
      const inForce = form === undefined ? null : (effectiveRevision(form, today) ?? unnamedRevision(form));
      return {
        code,
        title: title(textsOf('zh-CN')),
        english: title(textsOf('en')),
        number: inForce?.number ?? '',
        revision: inForce?.revision ?? '',
        effectiveOn: inForce?.effectiveOn ?? null,
        revisions: (form?.revisions ?? []).map((each) => ({
          ...each,
          standing: form === undefined ? null : standingOf(form, each, today),
        })),
        paper,
        orientation,
      };
    });
    if (values.json === true) printLine(terminal, JSON.stringify(listed));
    else
      for (const { code, title, number, revision } of listed)
        printLine(terminal, [code, title, number, revision].join('\t').trimEnd());
    return 0;
  },
};
