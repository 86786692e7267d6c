import { app, BrowserWindow, nativeTheme, screen } from 'electron';
import type { ScreenSource } from '../security/origin';
import { buildWindowOptions } from '../security/window-options';
import type { Logger } from './log';
import { fitToScreens, readWindowState, type WindowState, writeWindowState } from './window-state';

/** The window is shown when the screen says it stands; a screen that never says so is shown all the same. */
const SHOW_DEADLINE = 6_000;
const SAVE_DELAY = 400;
/** The first thing seen before the screen is drawn, equal to the screen's own ground. */
const ground = { light: '#f5f6f8', dark: '#141518' } as const;

export interface WindowParts {
  readonly source: ScreenSource;
  /** The screen to begin with, null for the first. */
  readonly screen: string | null;
  readonly preload: string;
  readonly icon: string;
  readonly title: string;
  readonly stateFile: string;
  readonly log: Logger;
  /** It waits in the tray until somebody asks for it. */
  staysHidden(): boolean;
}

export interface MainWindow {
  readonly window: BrowserWindow;
  /** The screen stands: show it. */
  show(): void;
  /** The ground behind the screen follows a change of the colours. */
  tint(): void;
  focus(): void;
}

/** Opens the program's one window at its remembered place. */
export function openMainWindow(parts: WindowParts): MainWindow {
  const workAreas = [screen.getPrimaryDisplay(), ...screen.getAllDisplays()].map(({ workArea }) => workArea);
  const state = fitToScreens(readWindowState(parts.stateFile), workAreas);
  const window = new BrowserWindow(
    buildWindowOptions({
      preload: parts.preload,
      icon: parts.icon,
      title: parts.title,
      background: groundNow(),
      bounds: placeOf(state),
      hasDevTools: !app.isPackaged,
    }),
  );
  rememberState(window, parts);
  const show = showOnce(window, state.isMaximized, parts.staysHidden);
  const { source, screen: first } = parts;
  void window
    .loadURL(first === null ? source.entryUrl : `${source.entryUrl}#/${first}`)
    .catch((error: unknown) => {
      parts.log.error('screen-not-loaded', {}, error);
      show();
    });
  const tint = (): void => window.setBackgroundColor(groundNow());
  return { window, show, tint, focus: () => focus(window, show) };
}

const groundNow = (): string => (nativeTheme.shouldUseDarkColors ? ground.dark : ground.light);

function placeOf({ x, y, width, height }: WindowState) {
  return x === null || y === null ? { width, height } : { x, y, width, height };
}

function showOnce(window: BrowserWindow, isMaximized: boolean, staysHidden: () => boolean): () => void {
  let isShown = false;
  const show = (): void => {
    if (isShown || window.isDestroyed()) return;
    isShown = true;
    if (isMaximized) window.maximize();
    window.show();
  };
  const deadline = setTimeout(() => {
    if (!staysHidden()) show();
  }, SHOW_DEADLINE);
  window.once('closed', () => clearTimeout(deadline));
  return show;
}

function focus(window: BrowserWindow, show: () => void): void {
  if (window.isDestroyed()) return;
  show();
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

function rememberState(window: BrowserWindow, { stateFile, log }: WindowParts): void {
  let timer: NodeJS.Timeout | undefined;
  const save = (): void => {
    clearTimeout(timer);
    timer = undefined;
    if (window.isDestroyed() || window.isMinimized() || !window.isVisible()) return;
    try {
      writeWindowState(stateFile, { ...window.getNormalBounds(), isMaximized: window.isMaximized() });
    } catch (error) {
      log.error('window-place-not-saved', {}, error);
    }
  };
  const later = (): void => {
    timer ??= setTimeout(save, SAVE_DELAY);
  };
  window.on('resize', later);
  window.on('move', later);
  window.on('maximize', later);
  window.on('unmaximize', later);
  window.on('close', save);
  window.on('closed', () => clearTimeout(timer));
}
