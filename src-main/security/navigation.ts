import type { App, WebContents } from 'electron';
import { isScreenPage, type ScreenSource } from './origin';

export type Refused = (what: 'navigation' | 'window' | 'webview' | 'certificate', address: string) => void;

interface NavigationAttempt {
  readonly url: string;
  preventDefault(): void;
}

/** No contents of this program ever leaves the screen's own page, opens a window or holds a webview. */
export function lockNavigation(app: App, source: ScreenSource, onRefused: Refused): void {
  app.on('web-contents-created', (_event, contents) => lockContents(contents, source, onRefused));
  app.on('certificate-error', (event, _contents, url, _error, _certificate, decide) => {
    event.preventDefault();
    onRefused('certificate', url);
    decide(false);
  });
  app.on('select-client-certificate', (event) => event.preventDefault());
  app.on('login', (event) => event.preventDefault());
}

function lockContents(contents: WebContents, source: ScreenSource, onRefused: Refused): void {
  const judge = (attempt: NavigationAttempt): void => {
    if (isScreenPage(attempt.url, source)) return;
    attempt.preventDefault();
    onRefused('navigation', attempt.url);
  };
  contents.on('will-navigate', judge);
  // about:blank loads nothing, so nobody is asked before it (and stopping it as it starts ends the whole program):
  // the screen is brought back at once.
  contents.on('did-navigate', (_event, url) => {
    if (isScreenPage(url, source)) return;
    onRefused('navigation', url);
    void contents.loadURL(source.entryUrl);
  });
  contents.on('will-redirect', judge);
  // Frames are never ours: the policy has frame-src 'none', so this is the second lock.
  contents.on('will-frame-navigate', (attempt) => {
    if (attempt.isMainFrame) return judge(attempt);
    attempt.preventDefault();
    onRefused('navigation', attempt.url);
  });
  contents.on('will-attach-webview', (event) => {
    event.preventDefault();
    onRefused('webview', '');
  });
  contents.setWindowOpenHandler(({ url }) => {
    onRefused('window', url);
    return { action: 'deny' };
  });
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
}
