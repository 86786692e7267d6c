import { defaultSettings } from '@shared/domain/settings';
import { formDefinitions } from '@shared/forms';
import { textsOf } from '@shared/text';
import { type Command, optional, printLine } from './command';
import { recordOptions, withRecords } from './open-records';

/** Every controlled form: code, title, and with `--data` the number and revision that the administrator entered. */
export const forms: Command = {
  name: 'forms',
  summary: 'Lists the controlled forms with code, title, number and revision.',
  positionals: [],
  options: { ...recordOptions, json: { type: 'boolean', help: 'an array of objects instead of lines' } },
  run: async ({ values, terminal }) => {
    const entered =
      optional(values, 'data') === undefined
        ? defaultSettings.forms
        : await withRecords(values, async ({ services }) => (await services.settings()).forms);
    const listed = [...formDefinitions].map(([code, { title, paper, orientation }]) => {
      const revision = entered.find((form) => form.code === code);
      return {
        code,
        title: title(textsOf('zh-CN')),
        english: title(textsOf('en')),
        number: revision?.number ?? '',
        revision: revision?.revision ?? '',
        paper,
        orientation,
      };
    });
    if (values.json === true) printLine(terminal, JSON.stringify(listed));
    else for (const { code, title, number } of listed) printLine(terminal, [code, title, number].join('\t'));
    return 0;
  },
};
