import type { Texts } from '@shared/text';
import type { BrowserWindow } from 'electron';
import type { Emit } from '../ipc/events';
import type { Dialogs } from '../platform/dialogs';

/** A screen that does not show a sign of life within this time counts as hung. */
const LIFE_DEADLINE = 3_000;
/** A screen with nothing to ask has answered by then. */
const QUESTION_TIME = 500;

export interface CloseGuardParts {
  readonly window: BrowserWindow;
  readonly emit: Emit;
  readonly dialogs: Dialogs;
  texts(): Texts['shell'];
  /** Whether the screen has come up; before that there is nothing to lose. */
  isScreenReady(): boolean;
  /** The window goes into the tray instead of closing. */
  hides(): boolean;
  /** The person stays. */
  stayed(): void;
}

/** Asks the screen before the window closes, because only the screen knows what is unsaved. */
export interface CloseGuard {
  /** The screen's answer to `window.close-asked`. */
  answer(discard: boolean): void;
  /** From now on the window closes unasked (end of the session, crash). */
  giveUp(): void;
}

export function guardClose(parts: CloseGuardParts): CloseGuard {
  const { window, emit, dialogs, texts } = parts;
  let mayClose = false;
  let isAsking = false;
  let isShowingDialog = false;

  const close = (): void => {
    mayClose = true;
    if (!window.isDestroyed()) window.close();
  };

  const askPerson = async (sentences: {
    readonly message: string;
    readonly detail: string;
  }): Promise<void> => {
    if (isShowingDialog) return;
    isShowingDialog = true;
    const { wait, closeAnyway } = texts().buttons;
    const pressed = await dialogs.ask({
      kind: 'warning',
      ...sentences,
      buttons: [wait, closeAnyway],
      preferred: 0,
      cancel: 0,
    });
    isShowingDialog = false;
    if (pressed === 1) close();
  };

  const askScreen = async (): Promise<void> => {
    isAsking = true;
    emit('window.close-asked', {});
    // A question in a hidden window would wait for ever.
    setTimeout(() => {
      if (isAsking && !window.isDestroyed() && !window.isVisible()) window.show();
    }, QUESTION_TIME);
    if (!(await showsLife(window)) && isAsking && !mayClose) await askPerson(texts().hung);
  };

  window.on('close', (event) => {
    if (mayClose || !parts.isScreenReady() || window.webContents.isCrashed()) return;
    event.preventDefault();
    if (isAsking) void askPerson(texts().pending);
    else void askScreen();
  });

  return {
    answer(discard) {
      if (!isAsking) return;
      isAsking = false;
      if (!discard) parts.stayed();
      else if (parts.hides()) window.hide();
      else close();
    },
    giveUp() {
      mayClose = true;
    },
  };
}

async function showsLife(window: BrowserWindow): Promise<boolean> {
  const sign = window.webContents.executeJavaScript('true').then(
    () => true,
    () => false,
  );
  const deadline = new Promise<false>((done) => setTimeout(() => done(false), LIFE_DEADLINE));
  return Promise.race([sign, deadline]);
}
