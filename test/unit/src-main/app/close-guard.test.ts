import { EventEmitter } from 'node:events';
import { textsOf } from '@shared/text';
import type { BrowserWindow } from 'electron';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { guardClose } from '../../../../src-main/app/close-guard';
import type { Question } from '../../../../src-main/platform/dialogs';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A window with a screen; `isAlive` says whether the screen still turns. */
function bench({ isReady = true, isAlive = true, isCrashed = false, hides = false, isVisible = true } = {}) {
  const events = new EventEmitter();
  const asked: Question[] = [];
  const emitted: string[] = [];
  let stays = 0;
  let press = (_: number): void => undefined;
  let isClosed = false;
  const close = (): void => {
    let isPrevented = false;
    events.emit('close', { preventDefault: () => (isPrevented = true) });
    isClosed ||= !isPrevented;
  };
  const window = Object.assign(events, {
    close,
    hide: () => void emitted.push('hidden'),
    show: () => void emitted.push('shown'),
    isVisible: () => isVisible,
    isDestroyed: () => isClosed,
    webContents: {
      isCrashed: () => isCrashed,
      executeJavaScript: () => (isAlive ? Promise.resolve(true) : new Promise(() => undefined)),
    },
  }) as unknown as BrowserWindow;
  const guard = guardClose({
    window,
    emit: (name) => void emitted.push(name),
    dialogs: {
      chooseFolder: async () => null,
      chooseWorkbook: () => Promise.resolve(null),
      chooseFiles: async () => [],
      chooseTaskSheet: async () => null,
      chooseBackup: async () => null,
      chooseTable: async () => null,
      chooseTarget: async () => null,
      ask: (question) => {
        asked.push(question);
        return new Promise((done) => (press = done));
      },
    },
    texts: () => textsOf('zh-CN').shell,
    isScreenReady: () => isReady,
    hides: () => hides,
    stayed: () => {
      stays += 1;
    },
  });
  const settle = () => vi.advanceTimersByTimeAsync(10_000);
  return {
    guard,
    close,
    asked,
    emitted,
    settle,
    press: (index: number) => press(index),
    isClosed: () => isClosed,
    stays: () => stays,
  };
}

describe('closing the window', () => {
  it('asks the screen, and closes when the screen has nothing to lose', () => {
    const { guard, close, emitted, isClosed } = bench();
    close();
    expect([emitted, isClosed()]).toEqual([['window.close-asked'], false]);
    guard.answer(true);
    expect(isClosed()).toBe(true);
  });

  it('stays open when the person wants to go on, and asks anew the next time', async () => {
    const { guard, close, emitted, asked, settle, isClosed } = bench();
    close();
    guard.answer(false);
    await settle();
    expect([isClosed(), asked]).toEqual([false, []]);
    close();
    expect(emitted).toHaveLength(2);
  });

  it('waits as long as the person thinks, while the screen lives', async () => {
    const { close, asked, settle, isClosed } = bench();
    close();
    await settle();
    expect([isClosed(), asked]).toEqual([false, []]);
  });

  it('offers to close anyway when the screen hangs; waiting is the default', async () => {
    const { close, asked, settle, press, isClosed } = bench({ isAlive: false });
    close();
    await settle();
    expect(asked).toMatchObject([{ message: '界面没有响应', preferred: 0, cancel: 0 }]);
    expect(isClosed()).toBe(false);
    press(1);
    await settle();
    expect(isClosed()).toBe(true);
  });

  it('goes on waiting when the person chooses to', async () => {
    const { close, settle, press, isClosed } = bench({ isAlive: false });
    close();
    await settle();
    press(0);
    await settle();
    expect(isClosed()).toBe(false);
  });

  it('points at the open question when it is closed a second time, once', async () => {
    const { close, asked, settle } = bench();
    close();
    close();
    close();
    await settle();
    expect(asked.map(({ message }) => message)).toEqual(['窗口里还有一个问题没有回答']);
  });

  it.each([
    ['the screen has not come up', { isReady: false }],
    ['the screen has crashed', { isCrashed: true }],
  ])('asks nobody when %s', (_when, state) => {
    const { close, emitted, isClosed } = bench(state);
    close();
    expect([emitted, isClosed()]).toEqual([[], true]);
  });

  it('asks nobody when the session ends', () => {
    const { guard, close, isClosed } = bench();
    guard.giveUp();
    close();
    expect(isClosed()).toBe(true);
  });

  it('hides the window where it stays in the tray, and only when the person leaves', async () => {
    const { guard, close, emitted, isClosed, settle, stays } = bench({ hides: true });
    close();
    guard.answer(false);
    close();
    guard.answer(true);
    await settle();
    expect(emitted).toEqual(['window.close-asked', 'window.close-asked', 'hidden']);
    expect(stays()).toBe(1);
    expect(isClosed()).toBe(false);
  });

  it('brings a hidden window up when its screen has something to ask', async () => {
    const { guard, close, emitted, settle } = bench({ isVisible: false });
    close();
    await settle();
    expect(emitted).toEqual(['window.close-asked', 'shown']);
    guard.answer(true);
  });

  it('takes no answer that nobody asked for', () => {
    const { guard, isClosed } = bench();
    guard.answer(true);
    expect(isClosed()).toBe(false);
  });
});
