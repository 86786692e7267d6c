import { describe, expect, it } from 'vitest';
import { buildWindowOptions } from '../../../../src-main/security/window-options';

const options = buildWindowOptions({
  preload: '/program/out/preload/index.cjs',
  icon: '/program/icon.png',
  title: '顾客服务台',
  background: '#ffffff',
  bounds: { width: 1366, height: 768 },
  hasDevTools: false,
});

describe('options of every window', () => {
  it('state each security switch, so that no default can move under them', () => {
    expect(options.webPreferences).toEqual({
      preload: '/program/out/preload/index.cjs',
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      v8CacheOptions: 'bypassHeatCheckAndEagerCompile',
      safeDialogs: true,
      devTools: false,
    });
  });

  it('give developer tools only where asked for', () => {
    const parameters = { preload: '', icon: '', title: '', background: '', bounds: { width: 1, height: 1 } };
    expect(buildWindowOptions({ ...parameters, hasDevTools: true }).webPreferences?.devTools).toBe(true);
  });

  it('open hidden: the window is shown when its screen stands', () => {
    expect(options.show).toBe(false);
  });
});
