import { type Command, printLine } from './command';
import { recordOptions, withRecords } from './open-records';

/** Proves structure, history, numbers, every record against its hash, and every kept file. Exit code 1 with defects. */
export const verify: Command = {
  name: 'verify',
  summary: 'Checks the whole store and names every defect; exit code 1 when there is one.',
  positionals: [],
  options: { ...recordOptions, json: { type: 'boolean', help: 'the checks as one JSON array' } },
  run: ({ values, terminal }) =>
    withRecords(values, async ({ services }) => {
      const checks = await services.verify();
      if (values.json === true) printLine(terminal, JSON.stringify(checks));
      else
        for (const { name, checked, defects } of checks) {
          printLine(terminal, `${defects.length === 0 ? 'ok ' : 'BAD'} ${name}: ${checked} checked`);
          for (const defect of defects) printLine(terminal, `    ${defect}`);
        }
      return checks.every(({ defects }) => defects.length === 0) ? 0 : 1;
    }),
};
