// The window as a thing on the desk: how it opens, speaks, closes, and what it asks of the operating system.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { _electron, type Page } from '@playwright/test';
import { resolveElectron } from '../../scripts/electron-runtime.mjs';
import type { Events } from '../../src-shared/contract/answers';
import type { Desk as Bridge } from '../../src-shared/contract/bridge';
import type { Input } from '../../src-shared/contract/channels';
import type { Result } from '../../src-shared/contract/result';
import { type Desk, steadied } from '../helpers/electron';
import { expect, test } from './fixtures';

type DeskWindow = Window & { readonly desk: Bridge };

const PROGRAM = resolve(import.meta.dirname, '..', '..');

/** Root may not use Chromium's sandbox. */
function sandboxArguments(): readonly string[] {
  return process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}

function answerOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

const status = async (page: Page) =>
  answerOf(await page.evaluate(() => (window as unknown as DeskWindow).desk.app.status({})));

const savePreferences = async (page: Page, change: Input<'preferences.save'>) =>
  answerOf(
    await page.evaluate((given) => (window as unknown as DeskWindow).desk.preferences.save(given), change),
  );

const labelsOf = (desk: Desk) =>
  desk.app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map(({ label }) => label) ?? []);

/** The person at the system's dialogs: answers every question with the button of this index. */
async function answerQuestions(desk: Desk, button: number): Promise<void> {
  await desk.app.evaluate(({ dialog }, response) => {
    Reflect.set(globalThis, 'questions', []);
    dialog.showMessageBox = async (...given: unknown[]) => {
      const { message } = given.at(-1) as { readonly message: string };
      (Reflect.get(globalThis, 'questions') as string[]).push(message);
      return { response, checkboxChecked: false };
    };
  }, button);
}

const questionsOf = (desk: Desk) => desk.app.evaluate(() => Reflect.get(globalThis, 'questions') as string[]);

/** Starts the program outside the test tool, to see how it ends. */
async function runOnce(args: readonly string[]): Promise<number | null> {
  const { executable } = resolveElectron();
  const child = spawn(executable, [...sandboxArguments(), PROGRAM, ...args], {
    stdio: 'ignore',
  });
  const deadline = setTimeout(() => child.kill('SIGKILL'), 20_000);
  const [code] = (await once(child, 'exit')) as [number | null];
  clearTimeout(deadline);
  return code;
}

test.describe('opening', () => {
  test('shows the window by its name once the screen stands', async ({ desk }) => {
    const seen = await desk.app.evaluate(({ BrowserWindow, app }) => {
      const [window] = BrowserWindow.getAllWindows();
      return { title: window?.getTitle(), isVisible: window?.isVisible(), name: app.getName() };
    });
    expect(seen).toEqual({ title: '顾客服务台', isVisible: true, name: '顾客服务台' });
  });

  test('comes back where it was left', async ({ launch }) => {
    const first = await launch();
    const place = { x: 40, y: 30, width: 1100, height: 680 };
    await first.app.evaluate(
      ({ BrowserWindow }, bounds) => BrowserWindow.getAllWindows()[0]?.setBounds(bounds),
      place,
    );
    await expect
      .poll(async () =>
        JSON.parse(await readFile(join(first.dataFolder, 'shell', 'window.json'), 'utf8').catch(() => '{}')),
      )
      .toMatchObject({ width: 1100, height: 680, isMaximized: false });
    await first.close();
    // Without the harness, which gives every window one size.
    const again = steadied(
      await _electron.launch({
        executablePath: resolveElectron().executable,
        args: [...sandboxArguments(), PROGRAM, '--data', first.dataFolder],
      }),
    );
    await again.firstWindow();
    const bounds = await again.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds());
    await again.close();
    expect(bounds).toEqual(place);
  });

  test('opens all the same when its remembered place cannot be read', async ({ launch, dataFolder }) => {
    await mkdir(join(dataFolder, 'shell'), { recursive: true });
    await writeFile(join(dataFolder, 'shell', 'window.json'), '{"x": 1e9');
    const desk = await launch();
    expect((await status(desk.page)).state).toBe('ready');
  });

  test('a second time in the same folder brings the first window forward and leaves', async ({ desk }) => {
    await desk.app.evaluate(({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows();
      if (window === undefined) return;
      // A screen without a window manager gives nobody the focus; that it was asked for is what counts.
      const focus = window.focus.bind(window);
      Reflect.set(globalThis, 'focused', 0);
      window.focus = () => {
        Reflect.set(globalThis, 'focused', (Reflect.get(globalThis, 'focused') as number) + 1);
        focus();
      };
      window.hide();
    });
    expect(await runOnce(['--data', desk.dataFolder])).toBe(0);
    const isVisible = () =>
      desk.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible());
    await expect.poll(isVisible).toBe(true);
    expect(await desk.app.evaluate(() => Reflect.get(globalThis, 'focused') as number)).toBeGreaterThan(0);
    expect(desk.app.windows()).toHaveLength(1);
  });

  test('refuses arguments it cannot understand', async ({ dataFolder }) => {
    expect(await runOnce(['--data', dataFolder, '--now', 'yesterday'])).toBe(2);
    expect(await readdir(dataFolder)).toEqual([]);
  });
});

test.describe('the clock', () => {
  test.use({ now: '2026-11-21T09:30:00+08:00' });

  test('starts where the command line says and ticks on', async ({ page }) => {
    const { now, clockOffset } = await status(page);
    expect(now).toMatch(/^2026-11-21T09:3[01]\+08:00$/);
    expect(Math.abs(Date.now() + clockOffset - Date.parse('2026-11-21T09:30:00+08:00'))).toBeLessThan(60_000);
  });
});

test.describe('preferences', () => {
  test('turn menu and colours at once', async ({ desk, page }) => {
    expect(await labelsOf(desk)).toEqual(['文件(&F)', '编辑(&E)', '视图(&V)', '帮助(&H)']);
    await savePreferences(page, { language: 'en', theme: 'dark' });
    expect(await labelsOf(desk)).toEqual(['&File', '&Edit', '&View', '&Help']);
    expect(await desk.app.evaluate(({ nativeTheme }) => nativeTheme.shouldUseDarkColors)).toBe(true);
    expect(await desk.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle())).toBe(
      'Customer Desk',
    );
    await savePreferences(page, { theme: 'light' });
    expect(await desk.app.evaluate(({ nativeTheme }) => nativeTheme.shouldUseDarkColors)).toBe(false);
  });

  test('say in the about box which program and runtime this is', async ({ desk }) => {
    await answerQuestions(desk, 0);
    await desk.app.evaluate(({ Menu }) => {
      const help = Menu.getApplicationMenu()?.items.at(-1)?.submenu;
      help?.items.at(-1)?.click();
    });
    await expect.poll(() => questionsOf(desk)).toEqual(['顾客服务台']);
  });
});

test.describe('leaving', () => {
  const hasLeft = (desk: Desk) => once(desk.app.process(), 'exit');

  test('is immediate when nothing is unsaved, and leaves closed records', async ({ desk }) => {
    const left = hasLeft(desk);
    await desk.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
    expect(await left).toEqual([0, null]);
    const names = await readdir(desk.dataFolder);
    expect(names.filter((name) => /-wal$|running/.test(name))).toEqual([]);
  });

  test('on the signal of a session that ends, the records are closed too', async ({ desk }) => {
    const left = hasLeft(desk);
    desk.app.process().kill('SIGTERM');
    expect(await left).toEqual([0, null]);
    const names = await readdir(desk.dataFolder);
    expect(names.filter((name) => /-wal$|running/.test(name))).toEqual([]);
  });

  test('is possible with a screen that hangs', async ({ desk }) => {
    await answerQuestions(desk, 1);
    const left = hasLeft(desk);
    await desk.page.evaluate(() => {
      setTimeout(() => {
        const end = Date.now() + 60_000;
        while (Date.now() < end);
      }, 100);
    });
    await new Promise((done) => setTimeout(done, 300));
    await desk.app.evaluate(
      ({ BrowserWindow }) => void setTimeout(() => BrowserWindow.getAllWindows()[0]?.close(), 50),
    );
    expect(await left).toEqual([0, null]);
  });

  test('is not needed when the screen crashes: it comes back', async ({ desk }) => {
    await answerQuestions(desk, 0);
    await desk.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
    );
    await expect.poll(() => questionsOf(desk)).toEqual(['界面意外停止了']);
    const isBack = () =>
      desk.app.evaluate(async ({ BrowserWindow }) => {
        const contents = BrowserWindow.getAllWindows()[0]?.webContents;
        if (contents === undefined || contents.isCrashed() || contents.isLoading()) return false;
        return (await contents.executeJavaScript('document.documentElement.dataset.ready')) as string;
      });
    await expect.poll(isBack, { timeout: 20_000 }).toBe('true');
    expect(await readFile(join(desk.dataFolder, 'shell', 'logs', 'desk.log'), 'utf8')).toContain(
      'screen-gone',
    );
  });
});

test.describe('the operating system', () => {
  async function standIn(desk: Desk, files: readonly string[], target: string): Promise<void> {
    await desk.app.evaluate(
      ({ dialog, shell }, { filePaths, filePath }) => {
        const opened: string[] = [];
        Reflect.set(globalThis, 'opened', opened);
        dialog.showOpenDialog = async () => ({ canceled: filePaths.length === 0, filePaths: [...filePaths] });
        dialog.showSaveDialog = async (...given: unknown[]) => {
          opened.push(
            `save ${(given.at(-1) as { readonly defaultPath: string }).defaultPath.split(/[\\/]/).at(-1)}`,
          );
          return { canceled: filePath === '', filePath };
        };
        shell.openPath = async (path) => {
          opened.push(`open ${path}`);
          return '';
        };
        shell.showItemInFolder = (path) => void opened.push(`reveal ${path}`);
      },
      { filePaths: files, filePath: target },
    );
  }

  const opened = (desk: Desk) => desk.app.evaluate(() => Reflect.get(globalThis, 'opened') as string[]);

  test('keeps chosen files, opens a copy by its own name, and runs nothing', async ({ desk, page }) => {
    const photo = join(desk.dataFolder, '裂纹 照片.jpg');
    const script = join(desk.dataFolder, '说明.bat');
    await writeFile(photo, 'photo');
    await writeFile(script, 'format c:');
    await standIn(desk, [photo, script], '');
    const { attachments } = answerOf(
      await page.evaluate(() =>
        (window as unknown as DeskWindow).desk.attachment.pick({ complaintId: null }),
      ),
    );
    expect(attachments.map(({ name, size }) => [name, size])).toEqual([
      ['裂纹 照片.jpg', 5],
      ['说明.bat', 9],
    ]);
    for (const { id } of attachments) {
      answerOf(
        await page.evaluate(
          (given) => (window as unknown as DeskWindow).desk.attachment.open({ id: given }),
          id,
        ),
      );
    }
    const [first = '', second = ''] = await opened(desk);
    expect(first).toMatch(/^open .*裂纹 照片\.jpg$/);
    expect(second).toMatch(/^reveal .*说明\.bat$/);
    expect(await readFile(first.replace('open ', ''), 'utf8')).toBe('photo');
    expect(first).not.toContain(desk.dataFolder);
  });

  test('keeps nothing when the person cancels', async ({ desk, page }) => {
    await standIn(desk, [], '');
    const picked = await page.evaluate(() =>
      (window as unknown as DeskWindow).desk.attachment.pick({ complaintId: null }),
    );
    expect(picked).toEqual({ ok: true, value: { attachments: [], refused: [] } });
    const request = {
      form: 'RTSP01-01',
      format: 'xlsx',
      language: 'zh-CN',
      scope: { kind: 'month', month: '2026-11' },
    } as const;
    const started = await page.evaluate(
      (given) => (window as unknown as DeskWindow).desk.export.start({ request: given }),
      request,
    );
    expect(started).toEqual({ ok: true, value: { jobId: null } });
    expect(await opened(desk)).toEqual(['save T-NDF-RTSP01-01_顾客投诉管理表_2026-11.xlsx']);
  });

  for (const format of ['xlsx', 'pdf'] as const) {
    test(`exports the register as ${format} where the person says, and shows it`, async ({ desk, page }) => {
      const target = join(desk.dataFolder, `台账.${format}`);
      await standIn(desk, [], target);
      const ended = await page.evaluate(async (chosen) => {
        const { desk } = window as unknown as DeskWindow;
        return new Promise<Events['job.ended']>((done) => {
          desk.on('job.ended', done);
          const scope = { kind: 'month', month: '2026-11' } as const;
          void desk.export.start({
            request: { form: 'RTSP01-01', format: chosen, language: 'zh-CN', scope },
          });
        });
      }, format);
      if (ended.outcome.kind !== 'done') throw new Error(JSON.stringify(ended.outcome));
      expect(ended.outcome).toMatchObject({ fileName: `台账.${format}`, folder: desk.dataFolder });
      expect((await readFile(target)).subarray(0, 4).toString('latin1')).toBe(
        format === 'pdf' ? '%PDF' : 'PK\u0003\u0004',
      );
      const { token } = ended.outcome;
      answerOf(
        await page.evaluate(
          (given) => (window as unknown as DeskWindow).desk.file.reveal({ token: given }),
          token,
        ),
      );
      answerOf(
        await page.evaluate(
          (given) => (window as unknown as DeskWindow).desk.file.open({ token: given }),
          token,
        ),
      );
      expect((await opened(desk)).slice(1)).toEqual([`reveal ${target}`, `open ${target}`]);
    });
  }

  test('says where an export could not be written', async ({ desk, page }) => {
    const target = join(desk.dataFolder, 'missing', 'x.xlsx');
    await standIn(desk, [], target);
    const { outcome } = await page.evaluate(async () => {
      const { desk } = window as unknown as DeskWindow;
      return new Promise<Events['job.ended']>((done) => {
        desk.on('job.ended', done);
        const scope = { kind: 'month', month: '2026-11' } as const;
        void desk.export.start({ request: { form: 'RTSP01-01', format: 'xlsx', language: 'zh-CN', scope } });
      });
    });
    expect(outcome).toMatchObject({ kind: 'failed', code: 'file-missing' });
    expect(existsSync(target)).toBe(false);
  });

  test('takes text for the clipboard', async ({ desk, page }) => {
    const text = '首次回复：KS-2026-0001';
    answerOf(
      await page.evaluate(
        (given) => (window as unknown as DeskWindow).desk.clipboard.write({ text: given }),
        text,
      ),
    );
    expect(await desk.app.evaluate(async ({ clipboard }) => await clipboard.readText())).toBe(text);
  });
});
