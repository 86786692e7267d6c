import { loadOfficialYears } from '../data/calendar/load-official-years';
import { seedDemo } from '../services/demo';
import { type Command, printLine, wholeNumber } from './command';
import { makeFolder, presentOf, recordOptions, withStore } from './open-records';
import { calendarFolder } from './program';

/** Invented firms, parts, complaints and records of every further form over three years; the same options give the same records. */
export const seed: Command = {
  name: 'seed',
  summary: 'Fills an empty data folder with demo records; the same numbers give the same records.',
  positionals: [],
  options: {
    ...recordOptions,
    complaints: { type: 'string', value: 'N', help: 'how many complaints (default 60)' },
    seed: { type: 'string', value: 'S', help: 'number that decides the story (default 1)' },
  },
  run: async ({ values, terminal }) => {
    makeFolder(values);
    const done = await withStore(values, (store) =>
      seedDemo({
        store,
        calendarYears: loadOfficialYears(calendarFolder()),
        complaints: wholeNumber(values, 'complaints', 60),
        seed: wholeNumber(values, 'seed', 1),
        now: presentOf(values),
      }),
    );
    printLine(terminal, JSON.stringify(done));
    return 0;
  },
};
