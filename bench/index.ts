/**
 * `npm run bench`: one JSON line per figure on standard output, `{name, ours, reference, ratio, unit}`; what it is doing on standard
 * error. Started by scripts/bench.mjs. Arguments: a name for the state of the sources, the benches wanted (comma, empty for all), then
 * Electron's command.
 */
import { exportPdf } from './export-pdf';
import { growth } from './growth';
import { type Figure, tell } from './measure';
import { calendarPage, paintedPage, workbenchPage } from './painted-page';
import { fontsFolder } from './places';
import { recordPage } from './record-page';
import { registerPage } from './register-page';
import { registerXlsx } from './register-xlsx';
import { save } from './save';
import { search } from './search';
import { start } from './start';

const [, , sources = '', wanted = '', ...electron] = process.argv;

/** By group; each prints the lines named beside it. */
const benches: Readonly<Record<string, () => Promise<readonly Figure[]>>> = {
  start: () => start(sources, electron),
  save: () => save(sources),
  page: () => registerPage(sources),
  records: () => recordPage(sources),
  painted: () => paintedPage(sources, electron),
  calendar: () => calendarPage(sources, electron),
  workbench: () => workbenchPage(sources, electron),
  search: () => search(sources),
  xlsx: () => registerXlsx(sources),
  pdf: () => exportPdf(sources, electron, fontsFolder),
};

/** Printed only when asked for by name. */
const onRequest: typeof benches = { growth: () => growth(sources) };

const names = wanted === '' ? Object.keys(benches) : wanted.split(',');
for (const name of names) {
  const bench = benches[name] ?? onRequest[name];
  if (bench === undefined) {
    tell(`no such bench: ${name}. There are: ${Object.keys({ ...benches, ...onRequest }).join(', ')}`);
    process.exitCode = 2;
    continue;
  }
  tell(`${name} …`);
  for (const line of await bench()) process.stdout.write(`${JSON.stringify(line)}\n`);
}
