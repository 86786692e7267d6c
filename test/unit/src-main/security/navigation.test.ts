import { EventEmitter } from 'node:events';
import type { App } from 'electron';
import { describe, expect, it, vi } from 'vitest';
import { lockNavigation } from '../../../../src-main/security/navigation';
import { screenSourceOf } from '../../../../src-main/security/origin';

const source = screenSourceOf(true, undefined);

function lock() {
  const app = new EventEmitter();
  const refused = vi.fn();
  lockNavigation(app as unknown as App, source, refused);
  return { app, refused };
}

/** Window contents that were just made, already locked. */
function contentsOf({ app }: ReturnType<typeof lock>) {
  const open: { handler: ((details: { readonly url: string }) => unknown) | null } = { handler: null };
  const contents = Object.assign(new EventEmitter(), {
    loadURL: vi.fn(async () => undefined),
    setWindowOpenHandler: (handler: (details: { readonly url: string }) => unknown) => {
      open.handler = handler;
    },
    setWebRTCIPHandlingPolicy: vi.fn(),
  });
  app.emit('web-contents-created', {}, contents);
  return { contents, open };
}

describe('certificates and passwords', () => {
  it('a certificate error is never overlooked', () => {
    const { app, refused } = lock();
    const [preventDefault, decide] = [vi.fn(), vi.fn()];
    const url = 'https://evil.example/';
    app.emit('certificate-error', { preventDefault }, {}, url, 'net::ERR_CERT_AUTHORITY_INVALID', {}, decide);
    expect(decide.mock.calls).toEqual([[false]]);
    expect(preventDefault).toHaveBeenCalledOnce();
    expect(refused).toHaveBeenCalledWith('certificate', url);
  });

  it.each(['select-client-certificate', 'login'])('%s gives nothing away', (event) => {
    const preventDefault = vi.fn();
    lock().app.emit(event, { preventDefault });
    expect(preventDefault).toHaveBeenCalledOnce();
  });
});

describe('every contents', () => {
  it.each(['will-navigate', 'will-redirect'])('%s stays on the page of the screen', (event) => {
    const locked = lock();
    const { contents } = contentsOf(locked);
    const [away, home] = [vi.fn(), vi.fn()];
    contents.emit(event, { url: 'https://evil.example/', preventDefault: away });
    contents.emit(event, { url: source.entryUrl, preventDefault: home });
    expect(away).toHaveBeenCalledOnce();
    expect(home).not.toHaveBeenCalled();
  });

  it('has no inner frame, no inner page and no second window', () => {
    const { contents, open } = contentsOf(lock());
    const [frame, page] = [vi.fn(), vi.fn()];
    contents.emit('will-frame-navigate', { url: source.entryUrl, isMainFrame: false, preventDefault: frame });
    contents.emit('will-attach-webview', { preventDefault: page });
    expect(frame).toHaveBeenCalledOnce();
    expect(page).toHaveBeenCalledOnce();
    expect(open.handler?.({ url: source.entryUrl })).toEqual({ action: 'deny' });
  });

  it('is brought back from a page that nobody was asked about', () => {
    const { contents } = contentsOf(lock());
    contents.emit('did-navigate', {}, 'about:blank');
    expect(contents.loadURL).toHaveBeenCalledWith(source.entryUrl);
  });
});
