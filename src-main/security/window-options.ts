import type { BrowserWindowConstructorOptions, Rectangle } from 'electron';

export interface WindowParameters {
  readonly preload: string;
  readonly icon: string;
  readonly title: string;
  readonly background: string;
  readonly bounds: Partial<Rectangle> & { readonly width: number; readonly height: number };
  /** Developer tools are for unpackaged programs. */
  readonly hasDevTools: boolean;
}

/** The options of every window of the program. Each security switch is stated, so that no default can move under us. */
export function buildWindowOptions(parameters: WindowParameters): BrowserWindowConstructorOptions {
  const { preload, icon, title, background, bounds, hasDevTools } = parameters;
  return {
    ...bounds,
    minWidth: 960,
    minHeight: 600,
    show: false,
    title,
    icon,
    backgroundColor: background,
    webPreferences: {
      preload,
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
      // The screen's code is compiled once, whole, and read from the cache at every later start.
      v8CacheOptions: 'bypassHeatCheckAndEagerCompile',
      safeDialogs: true,
      devTools: hasDevTools,
    },
  };
}
