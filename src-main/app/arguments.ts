/** What the command line may say to the program. */
export interface Arguments {
  /** `--data DIR`: another data folder than the PC's usual one. */
  readonly dataFolder: string | null;
  /** `--now ISO`: the instant to take for the moment of start (tests, tour); the clock goes on from there. */
  readonly startsAt: number | null;
  /** `--open SCREEN`: the screen to begin with; null for today's. */
  readonly screen: StartScreen | null;
  /** `--hidden`: into the tray, as the system starts it. */
  readonly isHidden: boolean;
}

/** Screens that a shortcut may open, as the hash names them. */
export const startScreens = ['today', 'calendar', 'register', 'intake', 'settings'] as const;

export type StartScreen = (typeof startScreens)[number];

export class ArgumentError extends Error {}

const withOffset = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/;

/**
 * Reads the program's own arguments; Chromium's switches and the app folder are none of its business.
 * @throws ArgumentError when one of ours is incomplete, no instant or no screen
 */
export function parseArguments(argv: readonly string[]): Arguments {
  const dataFolder = valueGivenFor(argv, '--data');
  const now = valueGivenFor(argv, '--now');
  const screen = valueGivenFor(argv, '--open');
  return {
    dataFolder,
    startsAt: now === null ? null : parseInstant(now),
    screen: screen === null ? null : parseScreen(screen),
    isHidden: argv.includes('--hidden'),
  };
}

function parseScreen(text: string): StartScreen {
  const known = startScreens.find((screen) => screen === text);
  if (known === undefined) throw new ArgumentError(`--open takes ${startScreens.join(', ')}, not ${text}`);
  return known;
}

function valueGivenFor(argv: readonly string[], name: string): string | null {
  const index = argv.findIndex((argument) => argument === name || argument.startsWith(`${name}=`));
  const argument = argv[index];
  if (argument === undefined) return null;
  const value = argument === name ? argv[index + 1] : argument.slice(name.length + 1);
  if (value === undefined || value === '' || value.startsWith('--'))
    throw new ArgumentError(`${name} needs a value`);
  return value;
}

function parseInstant(text: string): number {
  const epoch = withOffset.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(epoch)) throw new ArgumentError(`--now is not an instant with offset: ${text}`);
  return epoch;
}
