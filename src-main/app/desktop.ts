import { join } from 'node:path';
import type { Preferences } from '@shared/contract';
import { fill, type Texts, textsOf } from '@shared/text';
import { app, type BrowserWindow, Menu, nativeTheme } from 'electron';
import { createEmit, type Emit } from '../ipc/events';
import { createDialogs, type Dialogs } from '../platform/dialogs';
import { menuTemplateOf } from '../platform/menu';
import { createSystemShell, type SystemShell } from '../platform/shell';
import { type MainWindow, openMainWindow, type WindowParts } from '../platform/window';
import { type CloseGuard, guardClose } from './close-guard';
import type { Ground } from './ground';
import { TrayKeeper } from './tray-keeper';

export interface DesktopParts extends Omit<WindowParts, 'title' | 'staysHidden'> {
  /** Started into the tray. */
  readonly isHidden: boolean;
  readonly emit: Emit;
  readonly dialogs: Dialogs;
  readonly isPackaged: boolean;
  readonly version: string;
  readonly runtime: string;
  preferences(): Preferences | null;
  texts(): Texts['shell'];
  dataFolder(): string;
  showLog(): void;
  quit(): void;
}

/** The window with its menu and colours, and what happens when its screen closes, hangs or dies. */
export class Desktop {
  #main: MainWindow | null = null;
  #guard: CloseGuard | null = null;
  #isScreenReady = false;
  #isQuitting = false;
  /** Nobody asked for the window yet. */
  #isUnasked: boolean;
  readonly tray: TrayKeeper;

  constructor(private readonly parts: DesktopParts) {
    this.#isUnasked = parts.isHidden;
    this.tray = new TrayKeeper({
      icon: parts.icon,
      texts: parts.texts,
      open: () => this.focus(),
      create: () => {
        this.focus();
        parts.emit('menu.command', { command: 'new' });
      },
      showDue: () => {
        this.focus();
        parts.emit('reminder.open', { thing: null });
      },
      quit: parts.quit,
    });
  }

  get window(): BrowserWindow | null {
    return this.#main?.window ?? null;
  }

  open(): void {
    this.apply();
    const main = openMainWindow({
      ...this.parts,
      title: this.parts.texts().appName,
      staysHidden: () => this.#isUnasked && this.tray.isThere,
    });
    this.#main = main;
    this.#guard = guardClose({
      ...this.parts,
      window: main.window,
      isScreenReady: () => this.#isScreenReady,
      hides: () => this.tray.isThere && !this.#isQuitting,
      stayed: () => {
        this.#isQuitting = false;
      },
    });
    this.#watchScreen(main.window);
    main.window.on('closed', () => {
      this.#main = null;
    });
  }

  focus(): void {
    this.#isUnasked = false;
    this.#main?.focus();
  }

  screenReady(): void {
    this.parts.log.info('screen-ready', { sinceStartMs: Math.round(process.uptime() * 1000) });
    this.#isScreenReady = true;
    void this.tray.settled().then(() => {
      // Without a tray nobody could ask for it.
      if (!this.#isUnasked || !this.tray.isThere) this.#main?.show();
    });
  }

  closeAnswered(discard: boolean): void {
    this.#guard?.answer(discard);
  }

  /** The program is about to end: a window that closes now does not hide. */
  quitting(): void {
    this.#isQuitting = true;
  }

  /** Ends the program; the window asks first when something is unsaved. */
  quit(): void {
    this.parts.quit();
  }

  /** From now on nobody is asked: the session ends. */
  closeUnasked(): void {
    this.#guard?.giveUp();
  }

  /** Menu and colours in the person's way, the system's while no preferences can be read. */
  apply(): void {
    nativeTheme.themeSource = this.parts.preferences()?.theme ?? 'system';
    const { emit, isPackaged, showLog, quit } = this.parts;
    const template = menuTemplateOf(
      this.parts.texts(),
      {
        send: (command) => emit('menu.command', { command }),
        showAbout: () => void this.#showAbout(),
        showLog,
        quit,
      },
      isPackaged,
    );
    Menu.setApplicationMenu(Menu.buildFromTemplate(template));
    this.window?.setTitle(this.parts.texts().appName);
    this.#main?.tint();
    void this.tray.want(this.parts.preferences()?.keepsInTray === true);
  }

  #watchScreen(window: BrowserWindow): void {
    // The page's own title must not replace the program's name in the person's language.
    window.on('page-title-updated', (event) => event.preventDefault());
    window.webContents.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
      if (isMainFrame && !isSameDocument) this.#isScreenReady = false;
    });
    window.webContents.on('render-process-gone', (_event, { reason }) => {
      if (reason !== 'clean-exit') void this.#offerReload(window, reason);
    });
    window.webContents.on('preload-error', (_event, _path, error) => {
      this.parts.log.error('preload-failed', {}, error);
      this.#main?.show();
    });
  }

  async #offerReload(window: BrowserWindow, reason: string): Promise<void> {
    this.#isScreenReady = false;
    const id = this.parts.log.warn('screen-gone', { reason });
    const { crashed, buttons } = this.parts.texts();
    const pressed = await this.parts.dialogs.ask({
      kind: 'error',
      message: crashed.message,
      detail: fill(crashed.detail, { id }),
      buttons: [buttons.reload, buttons.quit],
      preferred: 0,
      cancel: 1,
    });
    if (window.isDestroyed()) return;
    if (pressed === 0) window.webContents.reload();
    else this.parts.quit();
  }

  async #showAbout(): Promise<void> {
    const { texts, version, runtime, dataFolder } = this.parts;
    const { appName, about, buttons } = texts();
    await this.parts.dialogs.ask({
      kind: 'info',
      message: appName,
      detail: fill(about.detail, { version, runtime, folder: dataFolder() }),
      buttons: [buttons.close],
      preferred: 0,
      cancel: 0,
    });
  }
}

/** What the desktop reads of the records: whose language and colours it takes on. */
export interface RecordsInUse {
  readonly folder: string;
  /** Null while the folder could not be opened. */
  readonly records: { preferences(): Preferences } | null;
}

/** The desktop of this run, with the system's dialogs and shell that belong to it. */
export interface DesktopRoom {
  readonly desktop: Desktop;
  readonly dialogs: Dialogs;
  readonly shell: SystemShell;
  readonly emit: Emit;
  /** Sentences in the person's language. */
  texts(): Texts;
  /** From now on the desktop speaks and looks as these records' preferences say. */
  follow(records: RecordsInUse): void;
}

/** A desktop that looks as the system does, until it is told whose records are open. */
export function createDesktop(ground: Ground): DesktopRoom {
  let inUse: RecordsInUse = { folder: ground.dataFolder, records: null };
  const shell = createSystemShell();
  const preferences = () => inUse.records?.preferences() ?? null;
  const systemLanguage = app.getLocale().startsWith('en') ? 'en' : 'zh-CN';
  const allTexts = () => textsOf(preferences()?.language ?? systemLanguage);
  const texts = () => allTexts().shell;
  const window = (): BrowserWindow | null => desktop.window;
  const dialogs = createDialogs({ window, texts });
  const emit = createEmit(() => [window()?.webContents].filter((contents) => contents !== undefined));
  const desktop: Desktop = new Desktop({
    ...ground,
    preload: ground.paths.preload,
    icon: ground.paths.icon,
    stateFile: join(ground.shellFolder, 'window.json'),
    emit,
    dialogs,
    isPackaged: app.isPackaged,
    preferences,
    texts,
    dataFolder: () => inUse.folder,
    showLog: () => shell.reveal(join(ground.logFolder, 'desk.log')),
    quit: () => app.quit(),
  });
  app.on('before-quit', () => desktop.quitting());
  const follow = (records: RecordsInUse): void => {
    inUse = records;
    desktop.apply();
  };
  return { desktop, dialogs, shell, emit, texts: allTexts, follow };
}
