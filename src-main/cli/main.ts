import { parseArgs } from 'node:util';
import { backup } from './backup';
import { calendar } from './calendar';
import { type Command, printLine, type Terminal, UsageError } from './command';
import { deadlines } from './deadlines';
import { deliver } from './deliver';
import { dossier } from './dossier';
import { exportForm } from './export';
import { forms } from './forms';
import { importFile } from './import';
import { list } from './list';
import { restore } from './restore';
import { seed } from './seed';
import { template } from './template';
import { verify } from './verify';

/** `desk`: the same services without a window. Exit code 0 done, 1 a check found something, 2 could not do it. */
export const commands: readonly Command[] = [
  deadlines,
  list,
  exportForm,
  deliver,
  dossier,
  calendar,
  forms,
  template,
  importFile,
  verify,
  backup,
  restore,
  seed,
];

export async function runDesk(args: readonly string[], terminal: Terminal): Promise<0 | 1 | 2> {
  const [name, ...rest] = args;
  if (name === undefined || name === '--help' || name === 'help') {
    printLine(terminal, overview());
    return name === undefined ? 2 : 0;
  }
  const command = commands.find((candidate) => candidate.name === name);
  if (command === undefined) return fail(terminal, `no such command: ${name}\n\n${overview()}`);
  if (rest.includes('--help')) {
    printLine(terminal, helpOf(command));
    return 0;
  }
  try {
    return await command.run({ ...parse(command, rest), terminal });
  } catch (error) {
    return fail(terminal, messageOf(error));
  }
}

function parse(command: Command, args: readonly string[]) {
  try {
    const options = Object.fromEntries(
      Object.entries(command.options).map(([name, { type }]) => [name, { type }]),
    );
    const parsed = parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
    const expected = command.positionals.length;
    if (parsed.positionals.length !== expected)
      throw new UsageError(`${command.name} takes ${expected} argument(s): ${command.positionals.join(' ')}`);
    return {
      positionals: parsed.positionals,
      values: parsed.values as Record<string, string | boolean | undefined>,
    };
  } catch (error) {
    throw new UsageError(messageOf(error));
  }
}

const overview = (): string =>
  [
    'desk COMMAND [options]    the customer desk without a window',
    '',
    ...commands.map(({ name, summary }) => `  ${name.padEnd(12)} ${summary}`),
    '',
    'desk COMMAND --help tells more. Exit code: 0 done, 1 a check found something, 2 could not do it.',
  ].join('\n');

function helpOf({ name, summary, positionals, options }: Command): string {
  const lines = Object.entries(options).map(([key, { value, help }]) => {
    const left = `--${key}${value === undefined ? '' : ` ${value}`}`;
    return `  ${left.padEnd(28)} ${help}`;
  });
  return [['desk', name, ...positionals, '[options]'].join(' '), '', summary, '', ...lines].join('\n');
}

function fail(terminal: Terminal, message: string): 2 {
  terminal.errors.write(`desk: ${message}\n`);
  return 2;
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
