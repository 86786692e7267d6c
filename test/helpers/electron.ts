import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { _electron, type BrowserContext, type ElectronApplication, type Page } from '@playwright/test';
import { resolveElectron } from '../../scripts/electron-runtime.mjs';

/** The built program's folder. */
const PROGRAM = resolve(import.meta.dirname, '..', '..');
const START_DEADLINE = 30_000;
const CLOSE_DEADLINE = 5_000;
/** What the tool says when the inspector dropped a promise; nothing of the program is at fault. */
const LOST_ANSWER = 'Resulting promise was garbage collected';
const ATTEMPTS = 3;
/** The smallest screen the program must be readable on. */
export const smallestScreen = { width: 1366, height: 768 };

export interface LaunchOptions {
  /** Where the records are kept; passed as `--data`. */
  readonly dataFolder: string;
  /** Further arguments of the program. */
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Language of the operating system, as the program sees it. */
  readonly locale?: string;
  /** Instant the program takes for the time of its start, ISO with offset; passed as `--now`. */
  readonly now?: string | undefined;
  /** False to return as soon as there is a window, before the screen has said it is ready. */
  readonly awaitReady?: boolean;
  /** Another app folder than this repository's, for tests of the runtime itself. */
  readonly program?: string;
}

/** A running program. */
export interface Desk {
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly dataFolder: string;
  /** What the screen complained about so far: console errors, uncaught errors, content policy violations. */
  problems(): Promise<readonly string[]>;
  /** Everything the program wrote to its standard output and error. */
  output(): string;
  /** Quits the program; ends it by force when it does not leave in time. Safe to call twice. */
  close(): Promise<void>;
  /** Ends the program at once, unsaved changes or not: for the end of a test. Safe to call at any time. */
  end(): Promise<void>;
}

/** Starts the real program in the real Electron and waits until its screen is ready. */
export async function launchDesk(options: LaunchOptions): Promise<Desk> {
  const locale = options.locale ?? 'zh-CN';
  const app = steadied(
    await _electron.launch({
      executablePath: resolveElectron().executable,
      args: [...switches(locale), options.program ?? PROGRAM, ...programArguments(options)],
      env: { ...cleanEnvironment(), LANGUAGE: locale.replace('-', '_'), ...options.env },
      timeout: START_DEADLINE,
    }),
  );
  const output = collectOutput(app);
  const problems = collectProblems(app.context());
  // Taken now: the tool does not give the process of a program that has left by itself.
  const program = app.process();
  const close = once(() => closeOrKill(app, program));
  const end = once(() => kill(program));
  try {
    await app.context().addInitScript(watchViolations);
    const page = await app.firstWindow({ timeout: START_DEADLINE });
    await page.evaluate(watchViolations);
    await resize(app);
    if (options.awaitReady !== false) await waitUntilReady(page);
    const allProblems = async () => [...problems, ...(await violationsOf(app))];
    return { app, page, dataFolder: options.dataFolder, problems: allProblems, output, close, end };
  } catch (error) {
    await end();
    throw new Error(`The program did not start: ${String(error)}\n${[...problems, output()].join('\n')}`);
  }
}

/**
 * The same program, asked again when the protocol lost an answer. Between two garbage collections of the main process
 * the inspector may drop the promise it is to report on; what was asked has then run, only its result is gone.
 */
export function steadied(app: ElectronApplication): ElectronApplication {
  const evaluate = app.evaluate.bind(app) as (...given: readonly unknown[]) => Promise<unknown>;
  const steady = async (...given: readonly unknown[]): Promise<unknown> => {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await evaluate(...given);
      } catch (error) {
        if (attempt === ATTEMPTS || !String(error).includes(LOST_ANSWER)) throw error;
      }
    }
  };
  app.evaluate = steady as ElectronApplication['evaluate'];
  return app;
}

/** Runs an action with a new folder of its own, removed afterwards. */
export async function withTemporaryFolder<T>(action: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'customer-desk-'));
  try {
    return await action(folder);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** The screen sets the flag once its first data stands on it. */
export async function waitUntilReady(page: Page): Promise<void> {
  await page.waitForFunction(() => document.documentElement.dataset.ready === 'true', undefined, {
    timeout: START_DEADLINE,
  });
}

function switches(locale: string): string[] {
  const isRoot = process.platform === 'linux' && process.getuid?.() === 0;
  return [...(isRoot ? ['--no-sandbox'] : []), `--lang=${locale}`, '--force-device-scale-factor=1'];
}

function programArguments(options: LaunchOptions): string[] {
  const now = options.now === undefined ? [] : ['--now', options.now];
  return ['--data', options.dataFolder, ...now, ...(options.args ?? [])];
}

/** The tests' own Node settings are not the program's. */
function cleanEnvironment(): Record<string, string> {
  const ownSettings = new Set(['NODE_OPTIONS', 'ELECTRON_RUN_AS_NODE', 'NODE_ENV']);
  const kept = Object.entries(process.env).filter(([name]) => !ownSettings.has(name));
  return Object.fromEntries(kept.filter((entry): entry is [string, string] => entry[1] !== undefined));
}

function collectOutput(app: ElectronApplication): () => string {
  const chunks: string[] = [];
  const { stdout, stderr } = app.process();
  stdout?.on('data', (chunk: Buffer) => chunks.push(chunk.toString()));
  stderr?.on('data', (chunk: Buffer) => chunks.push(chunk.toString()));
  return () => chunks.join('');
}

function collectProblems(context: BrowserContext): string[] {
  const problems: string[] = [];
  context.on('console', (message) => {
    if (message.type() === 'error') problems.push(`console: ${message.text()}`);
  });
  context.on('weberror', (error) =>
    problems.push(`uncaught: ${error.error().stack ?? String(error.error())}`),
  );
  return problems;
}

/** Runs inside the page. The observer also reports what happened before it was there. */
function watchViolations(): void {
  const page: Window & { deskViolations?: string[] } = window;
  if (page.deskViolations) return;
  const violations: string[] = [];
  page.deskViolations = violations;
  const describe = (body: {
    effectiveDirective?: string;
    blockedURL?: string | null;
    sample?: string | null;
  }) => `content policy: ${body.effectiveDirective} ${body.blockedURL ?? ''} ${body.sample ?? ''}`.trim();
  new ReportingObserver(
    (reports) => violations.push(...reports.map((report) => describe(report.body ?? {}))),
    {
      types: ['csp-violation'],
      buffered: true,
    },
  ).observe();
}

async function violationsOf(app: ElectronApplication): Promise<string[]> {
  const read = () => (window as Window & { deskViolations?: string[] }).deskViolations ?? [];
  const lists = await Promise.all(app.windows().map((page) => page.evaluate(read).catch(() => [])));
  return lists.flat();
}

async function resize(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ BrowserWindow }, size) => {
    const [first] = BrowserWindow.getAllWindows();
    first?.setBounds({ x: 0, y: 0, ...size });
  }, smallestScreen);
}

function once(action: () => Promise<void>): () => Promise<void> {
  let doing: Promise<void> | undefined;
  return () => {
    doing ??= action();
    return doing;
  };
}

type Program = ReturnType<ElectronApplication['process']>;

const hasLeft = (program: Program): boolean => program.exitCode !== null || program.signalCode !== null;

async function closeOrKill(app: ElectronApplication, program: Program): Promise<void> {
  if (hasLeft(program)) return;
  const left = new Promise<void>((done) => program.once('exit', () => done()));
  const deadline = new Promise<void>((done) => setTimeout(done, CLOSE_DEADLINE).unref());
  await Promise.race([Promise.all([app.close().catch(() => undefined), left]), deadline]);
  await kill(program);
}

async function kill(program: Program): Promise<void> {
  if (hasLeft(program)) return;
  const left = new Promise<void>((done) => program.once('exit', () => done()));
  program.kill('SIGKILL');
  await left;
}
