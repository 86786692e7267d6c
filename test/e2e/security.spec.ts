// The checklist of practice: what a hostile page could try from inside the window, and what must not come of it.
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Desk as Bridge } from '../../src-shared/contract/bridge';
import { channelNames } from '../../src-shared/contract/names';
import type { Result } from '../../src-shared/contract/result';
import type { Desk } from '../helpers/electron';
import { expect, test } from './fixtures';
import { complaintOf, registerOne } from './register-one';

type DeskWindow = Window & { readonly desk: Bridge };
/** What a page that has no types could do with the bridge. */
type Raw = Readonly<Record<string, Readonly<Record<string, (input: unknown) => Promise<RawResult>>>>>;
interface RawResult {
  readonly ok: boolean;
  readonly error?: { readonly code: string; readonly params: object; readonly id: string };
}

const logOf = (desk: Desk) => readFile(join(desk.dataFolder, 'shell', 'logs', 'desk.log'), 'utf8');

/** Provoked refusals show up as complaints of the screen; that they do is part of what is tested. */
const refusals = [
  /content policy|Content Security Policy|Failed to load|net::ERR_|Not allowed to|refused|blocked/i,
];

/** Everything a refused call could have changed. */
async function kept(page: Page, id: string) {
  return page.evaluate(async (known) => {
    const { desk } = window as unknown as DeskWindow;
    const given = <T>(result: Result<T>): T => {
      if (!result.ok) throw new Error(result.error.code);
      return result.value;
    };
    const { stored, isVoid } = given(await desk.complaint.get({ id: known }));
    return {
      complaint: { ...stored, isVoid },
      count: given(await desk.complaint.count({ filter: {} })),
      history: given(await desk.complaint.history({ id: known, offset: 0, limit: 500 })).total,
      settings: given(await desk.settings.get({})),
      preferences: given(await desk.preferences.get({})),
      drafts: given(await desk.draft.list({})).drafts,
    };
  }, id);
}

/** Each refusal has one of these codes, and an id that stands in the log beside its channel. */
async function expectRefused(
  desk: Desk,
  refused: readonly (readonly [string, RawResult | undefined])[],
  codes: readonly string[],
): Promise<void> {
  const log = await logOf(desk);
  for (const [index, [name, result]] of refused.entries()) {
    expect(result, `${name} #${index}`).toMatchObject({ ok: false });
    expect(codes, `${name} #${index}`).toContain(result?.error?.code);
    expect(log, `${name} #${index}`).toContain(`"id":"${result?.error?.id}","channel":"${name}"`);
  }
}

async function statusOf(page: Page): Promise<RawResult> {
  return page.evaluate(
    () => (window as unknown as { desk: Raw }).desk.app?.status?.({}) as Promise<RawResult>,
  );
}

test.describe('the page', () => {
  test('comes from the program itself', async ({ desk }) => {
    for (const page of desk.app.windows()) expect(page.url()).toMatch(/^app:\/\/main\//);
    expect(desk.app.windows()).toHaveLength(1);
  });

  test('has no Node and nothing of Electron', async ({ page }) => {
    const names = [
      'require',
      'process',
      'module',
      'exports',
      'global',
      'Buffer',
      '__dirname',
      'electron',
      'ipcRenderer',
    ];
    const types = await page.evaluate((all) => all.map((name) => typeof Reflect.get(window, name)), names);
    expect(types).toEqual(names.map(() => 'undefined'));
  });

  test('cannot reach into the bridge by changing its own built-in objects', async ({ page }) => {
    const seen = await page.evaluate(async () => {
      const calls: Record<string, true> = {};
      const { apply } = Reflect;
      const spyOn = (owner: object, name: string) => {
        const original = Reflect.get(owner, name) as (...args: unknown[]) => unknown;
        Reflect.set(owner, name, function spy(this: unknown, ...args: unknown[]) {
          if (args[0] === 'app.status' || this === 'app.status') calls[name] = true;
          return apply(original, this, args);
        });
      };
      for (const name of ['split', 'concat', 'slice']) spyOn(String.prototype, name);
      for (const name of ['get', 'set', 'has']) spyOn(Map.prototype, name);
      for (const name of ['push', 'map', 'includes', 'indexOf']) spyOn(Array.prototype, name);
      const { desk } = window as unknown as DeskWindow;
      await desk.app.status({});
      return Object.keys(calls);
    });
    expect(seen).toEqual([]);
  });

  test('runs in the sandbox, and so does the bridge', async ({ desk, page }) => {
    const session = await page.context().newCDPSession(page);
    const contexts: { readonly id: number; readonly name: string }[] = [];
    session.on('Runtime.executionContextCreated', ({ context }) => contexts.push(context));
    await session.send('Runtime.enable');
    const isolated = contexts.filter(({ name }) => name.includes('Isolated'));
    expect(isolated.length).toBeGreaterThan(0);
    const preferences = await desk.app.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      const { sandbox, contextIsolation, nodeIntegration, webviewTag } = (
        contents as unknown as { getLastWebPreferences(): Electron.WebPreferences }
      ).getLastWebPreferences();
      return { sandbox, contextIsolation, nodeIntegration, webviewTag };
    });
    expect(preferences).toEqual({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
    });
  });

  test('is read from inside: a second preload script of the same window is sandboxed too', async ({
    desk,
    page,
  }) => {
    const probe = join(desk.dataFolder, 'probe.cjs');
    await writeFile(
      probe,
      `const { contextBridge } = require('electron');
      const reaches = (name) => { try { require(name); return true; } catch { return false; } };
      contextBridge.exposeInMainWorld('probe', {
        sandboxed: process.sandboxed,
        contextIsolated: process.contextIsolated,
        reached: ['fs', 'child_process', 'net', 'os'].filter(reaches),
      });`,
    );
    await desk.app.evaluate(({ session }, filePath) => {
      const own = session.defaultSession as unknown as {
        registerPreloadScript?(script: { readonly type: 'frame'; readonly filePath: string }): string;
        setPreloads(paths: readonly string[]): void;
      };
      // The older runtime has only the older name.
      if (own.registerPreloadScript) own.registerPreloadScript({ type: 'frame', filePath });
      else own.setPreloads([filePath]);
    }, probe);
    await page.reload();
    expect(await page.evaluate(() => Reflect.get(window, 'probe'))).toEqual({
      sandboxed: true,
      contextIsolated: true,
      reached: [],
    });
  });

  test('is given no device', async ({ page }) => {
    const answers = await page.evaluate(async () => {
      type Devices = Readonly<Record<string, ((options: object) => Promise<unknown>) | undefined>>;
      const late = new Promise((done) => setTimeout(done, 3_000, 'no answer'));
      const ask = async (owner: string, verb: string, options: object) => {
        const devices = Reflect.get(navigator, owner) as Devices | undefined;
        if (typeof devices?.[verb] !== 'function') return 'not there';
        const answer = Promise.resolve(devices[verb](options)).then(
          (given) => (Array.isArray(given) && given.length === 0 ? 'none' : `given ${String(given)}`),
          () => 'none',
        );
        return Promise.race([answer, late]);
      };
      return {
        usb: [await ask('usb', 'requestDevice', { filters: [] }), await ask('usb', 'getDevices', {})],
        hid: [await ask('hid', 'requestDevice', { filters: [] }), await ask('hid', 'getDevices', {})],
        serial: [await ask('serial', 'requestPort', {}), await ask('serial', 'getPorts', {})],
        bluetooth: await ask('bluetooth', 'requestDevice', { acceptAllDevices: true }),
      };
    });
    for (const [kind, answer] of Object.entries(answers))
      for (const each of [answer].flat()) expect(['none', 'not there'], `${kind} ${each}`).toContain(each);
  });

  test('is refused every permission', async ({ page }) => {
    const answers = await page.evaluate(async () => {
      const refused = async (ask: () => Promise<unknown>) => ask().then(String, () => 'refused');
      const located = () =>
        new Promise((done, fail) => navigator.geolocation.getCurrentPosition(done, fail, { timeout: 5_000 }));
      const names = ['geolocation', 'camera', 'microphone', 'notifications', 'clipboard-read', 'midi'];
      const states = names.map(async (name) => {
        const { state } = await navigator.permissions.query({ name: name as PermissionName });
        return `${name} ${state}`;
      });
      return {
        notification: await Notification.requestPermission(),
        located: await refused(located),
        camera: await refused(() => navigator.mediaDevices.getUserMedia({ video: true })),
        screen: await refused(() => navigator.mediaDevices.getDisplayMedia({ video: true })),
        clipboard: await refused(() => navigator.clipboard.readText()),
        granted: (await Promise.all(states)).filter((state) => state.endsWith('granted')),
      };
    });
    expect(answers).toEqual({
      notification: 'denied',
      located: 'refused',
      camera: 'refused',
      screen: 'refused',
      clipboard: 'refused',
      granted: [],
    });
  });
});

test.describe('the content policy', () => {
  test.use({ allowedProblems: refusals });

  test('blocks inline scripts, eval, foreign styles and remote pictures', async ({ page }) => {
    const { violations, ran } = await page.evaluate(async () => {
      const found: string[] = [];
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) =>
        found.push(effectiveDirective),
      );
      const script = document.createElement('script');
      script.textContent = 'window.hasRun = true';
      document.head.append(script);
      const style = new DOMParser()
        .parseFromString('<style>body { color: red }</style>', 'text/html')
        .querySelector('style');
      if (style) document.head.append(style);
      const picture = document.createElement('img');
      picture.src = 'https://example.com/pixel.png';
      document.body.append(picture);
      const frame = document.createElement('iframe');
      frame.src = 'https://example.com/';
      document.body.append(frame);
      const holder = document.createElement('div');
      holder.innerHTML = '<button onclick="window.hasRun = true">x</button>';
      document.body.append(holder);
      holder.querySelector('button')?.click();
      await new Promise((done) => setTimeout(done, 300));
      // Only now: what the test tool itself calls directly may evaluate.
      let evaluated = 'ran';
      try {
        // biome-ignore lint/security/noGlobalEval: that it cannot run is what is tested
        window.eval('window.hasRun = true');
      } catch {
        evaluated = 'refused';
      }
      await new Promise((done) => setTimeout(done, 100));
      for (const element of [script, style, picture, frame, holder]) element?.remove();
      return { violations: found, ran: [evaluated, Reflect.has(window, 'hasRun')] };
    });
    expect(ran).toEqual(['refused', false]);
    expect([...new Set(violations)].toSorted()).toEqual([
      'frame-src',
      'img-src',
      'script-src',
      'script-src-attr',
      'script-src-elem',
      'style-src-elem',
    ]);
  });

  test('has a nonce of its own for every load', async ({ page }) => {
    const fetchPolicy = () =>
      page.evaluate(
        async () => (await fetch('app://main/index.html')).headers.get('content-security-policy') ?? '',
      );
    const [first, second] = [await fetchPolicy(), await fetchPolicy()];
    expect(first).toContain("default-src 'none'");
    expect(first).not.toContain('unsafe');
    expect(first).not.toBe(second);
  });
});

test.describe('leaving the page', () => {
  test.use({ allowedProblems: refusals });

  const hostile = [
    'https://evil.example/',
    'https://evil.example/?app://main/index.html',
    'http://main/index.html',
    'app://main.evil/index.html',
    'app://evil/index.html',
    'app://main@evil/index.html',
    'app://main/assets/../../main/index.js',
    'file:///etc/hostname',
    'data:text/html,<h1>x</h1>',
    'javascript:document.documentElement.dataset.left = "yes"',
    'about:blank',
    'blob:app://main/00000000-0000-0000-0000-000000000000',
    'mailto:someone@example.com',
    'ms-settings:privacy',
  ];
  const ways = [
    'click',
    'click in a new window',
    'window.open',
    'location',
    'form',
    'meta refresh',
    'history',
  ] as const;

  for (const way of ways) {
    test(`is impossible by ${way}`, async ({ desk, page }) => {
      await desk.app.evaluate(({ shell }) => {
        Reflect.set(globalThis, 'externalCalls', 0);
        const count = async () => {
          Reflect.set(globalThis, 'externalCalls', Reflect.get(globalThis, 'externalCalls') + 1);
          return '';
        };
        Object.assign(shell, { openExternal: count, openPath: count });
      });
      for (const url of hostile) {
        // A page that is just being brought back takes no orders; the next one does.
        await expect(async () => page.evaluate(goTo, { way, url })).toPass();
        await page.waitForTimeout(50);
        // Not even about:blank, of which nobody is asked beforehand, stays.
        await expect.poll(() => page.url(), url).toMatch(/^app:\/\/main\//);
        await page.waitForLoadState();
      }
      expect(desk.app.windows()).toHaveLength(1);
      expect(await desk.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
      expect(await desk.app.evaluate(() => Reflect.get(globalThis, 'externalCalls') as number)).toBe(0);
      expect(await page.evaluate(() => document.documentElement.dataset.left)).toBeUndefined();
      expect(await statusOf(page)).toMatchObject({ ok: true });
    });
  }

  test('is impossible by dropping a file on it', async ({ page }) => {
    const session = await page.context().newCDPSession(page);
    const data = { items: [], files: [join(import.meta.dirname, 'fixtures.ts')], dragOperationsMask: 1 };
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
      await session.send('Input.dispatchDragEvent', { type, x: 300, y: 300, data });
    }
    await page.waitForTimeout(200);
    expect(page.url()).toMatch(/^app:\/\/main\//);
  });

  test('is impossible by embedding other contents', async ({ desk, page }) => {
    await page.evaluate(() => {
      const view = document.createElement('webview');
      view.setAttribute('src', 'https://example.com/');
      document.body.append(view);
    });
    await page.waitForTimeout(200);
    expect(await desk.app.evaluate(({ webContents }) => webContents.getAllWebContents().length)).toBe(1);
  });

  test('is impossible by a redirect of our own scheme', async ({ desk }) => {
    const refused = await desk.app.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      let isPrevented = false;
      const attempt = { url: 'https://evil.example/', preventDefault: () => (isPrevented = true) };
      contents?.emit('will-redirect', attempt);
      return isPrevented;
    });
    expect(refused).toBe(true);
  });
});

/** Runs inside the page. */
function goTo({ way, url }: { readonly way: string; readonly url: string }): void {
  const link = document.createElement('a');
  link.href = url;
  document.body.append(link);
  try {
    if (way === 'click') link.click();
    if (way === 'click in a new window') {
      link.target = '_blank';
      link.click();
    }
    if (way === 'window.open') window.open(url);
    if (way === 'location') window.location.href = url;
    if (way === 'history') window.history.pushState({}, '', url);
    if (way === 'form') {
      const form = document.createElement('form');
      form.action = url;
      document.body.append(form);
      form.submit();
      form.remove();
    }
    if (way === 'meta refresh') {
      const meta = document.createElement('meta');
      meta.httpEquiv = 'refresh';
      meta.content = `0;url=${url}`;
      document.head.append(meta);
    }
  } catch {
    // Refused at once, which is as good as refused later.
  } finally {
    link.remove();
  }
}

test.describe('the bridge', () => {
  test('is exactly the contract, frozen, and tells no event objects', async ({ desk, page }) => {
    const shape = await page.evaluate(() => {
      const { desk } = window as unknown as { desk: Raw };
      const names = Object.entries(desk).flatMap(([area, calls]) =>
        typeof calls === 'function' ? [area] : Object.keys(calls).map((verb) => `${area}.${verb}`),
      );
      const isFrozen = Object.values(desk).every((area) => Object.isFrozen(area)) && Object.isFrozen(desk);
      const descriptor = Object.getOwnPropertyDescriptor(window, 'desk');
      return {
        names,
        isFrozen,
        isFixed: descriptor?.writable === false && descriptor.configurable === false,
      };
    });
    expect(shape.names.toSorted()).toEqual([...channelNames, 'on'].toSorted());
    expect(shape).toMatchObject({ isFrozen: true, isFixed: true });

    await page.evaluate(() => {
      const { desk } = window as unknown as {
        desk: { on(name: string, listener: (...args: unknown[]) => void): void };
      };
      desk.on('menu.command', (...args) => Reflect.set(window, 'told', JSON.stringify(args)));
    });
    await desk.app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('help')?.click());
    await expect.poll(() => page.evaluate(() => Reflect.get(window, 'told'))).toBe('[{"command":"help"}]');
  });

  test('listens to no channel or event that is not agreed', async ({ page }) => {
    const result = await page.evaluate(() => {
      const { desk } = window as unknown as { desk: { on(name: string, listener: () => void): unknown } };
      return [typeof desk.on('constructor', () => undefined), typeof desk.on('__proto__', () => undefined)];
    });
    expect(result).toEqual(['function', 'function']);
  });

  test('refuses junk with a code and an id that stands in the log, and changes nothing', async ({
    desk,
    page,
  }) => {
    const { id } = await registerOne(page, complaintOf());
    const before = await kept(page, id);
    const refused = await page.evaluate(async () => {
      const { desk } = window as unknown as { desk: Raw };
      const cycle: { self?: unknown } = {};
      cycle.self = cycle;
      const inputs: readonly unknown[] = [
        undefined,
        null,
        'x',
        5,
        [],
        {},
        { extra: true },
        { id: '../../etc/passwd' },
        { id: 'x'.repeat(3_000_000) },
        { id: () => undefined },
        { id: document.body },
        { id: new Date() },
        { id: new Uint8Array(10) },
        { id: new Map() },
        cycle,
        JSON.parse('{"__proto__":{"id":"x"}}'),
      ];
      const results: (readonly [string, RawResult | undefined])[] = [];
      for (const [area, verb] of [
        ['complaint', 'get'],
        ['complaint', 'register'],
        ['complaint', 'save'],
        ['complaint', 'void'],
        ['settings', 'save'],
        ['attachment', 'open'],
        ['file', 'open'],
        ['export', 'start'],
        ['clipboard', 'write'],
      ] as const) {
        for (const input of inputs) results.push([`${area}.${verb}`, await desk[area]?.[verb]?.(input)]);
      }
      return results;
    });
    expect(refused).toHaveLength(144);
    await expectRefused(desk, refused, ['bad-input', 'too-large']);
    expect(await logOf(desk)).not.toContain('etc/passwd');
    expect(await kept(page, id)).toEqual(before);
  });

  test('refuses what is nearly right: one field too many, one too long, of a record that is there', async ({
    desk,
    page,
  }) => {
    const stored = await registerOne(page, complaintOf());
    await page.evaluate(
      ({ id, version, body }) =>
        (window as unknown as DeskWindow).desk.draft.save({
          editor: 'complaint',
          recordId: id,
          baseVersion: version,
          body: { ...body, remarks: 'half written' },
        }),
      stored,
    );
    const before = await kept(page, stored.id);
    expect(before).toMatchObject({
      complaint: { version: stored.version },
      drafts: [{ recordId: stored.id }],
    });
    const refused = await page.evaluate(async ({ id, version, body }) => {
      const { desk } = window as unknown as { desk: Raw };
      const note = { reason: '', approver: '', proof: '' };
      const token = '00000000-0000-4000-8000-000000000001';
      const bodies = [
        { ...body, isAdministrator: true },
        { ...body, statement: 'x'.repeat(2_001) },
        { ...body, customer: { ...body.customer, balance: 0 } },
        { ...body, customer: { ...body.customer, name: 'x'.repeat(201) } },
        { ...body, receivedAt: 'yesterday' },
        { ...body, stage: 'unheard of' },
        { ...body, tags: [] },
      ];
      // A draft may be unfinished, so only what is no complaint at all is refused of it.
      const noDrafts = [
        { ...body, isAdministrator: true },
        { ...body, customer: { ...body.customer, balance: 0 } },
        { ...body, statement: 5 },
        { ...body, stage: 'unheard of' },
      ];
      const draft = { editor: 'complaint', recordId: id, baseVersion: version };
      const calls: readonly (readonly [string, string, object])[] = [
        ...bodies.map((each) => ['complaint', 'save', { id, version, body: each, note }] as const),
        ...bodies.map((each) => ['complaint', 'register', { token, body: each }] as const),
        ...noDrafts.map((each) => ['draft', 'save', { ...draft, body: each }] as const),
        ['complaint', 'save', { id, version, body, note, force: true }],
        ['complaint', 'save', { id, version, body, note: { ...note, reason: 'x'.repeat(201) } }],
        ['complaint', 'save', { id, version: version + 0.5, body, note }],
        ['complaint', 'void', { id, version, reason: '' }],
        ['complaint', 'void', { id, version, reason: 'x'.repeat(201) }],
        ['complaint', 'void', { id, version, reason: 'twice', force: true }],
        ['draft', 'discard', { editor: 'complaint', recordId: id, all: true }],
        ['settings', 'save', { version: 0, isOpenToAll: true }],
        ['settings', 'save', { version: -1 }],
        ['preferences', 'save', { theme: 'dark', homepage: 'https://evil.example/' }],
        ['complaint', 'get', { id, withSecrets: true }],
      ];
      const results: (readonly [string, RawResult | undefined])[] = [];
      for (const [area, verb, input] of calls)
        results.push([`${area}.${verb}`, await desk[area]?.[verb]?.(input)]);
      return results;
    }, stored);
    expect(refused).toHaveLength(29);
    await expectRefused(desk, refused, ['bad-input']);
    expect(await kept(page, stored.id)).toEqual(before);
  });

  test('answers neither an inner frame nor another window', async ({ desk, page }) => {
    const inner = await page.evaluate(() => {
      const frame = document.createElement('iframe');
      document.body.append(frame);
      const type = typeof Reflect.get(frame.contentWindow ?? {}, 'desk');
      frame.remove();
      return type;
    });
    expect(inner).toBe('undefined');

    const foreign = desk.app.waitForEvent('window');
    await desk.app.evaluate(({ BrowserWindow, app }) => {
      const preload = `${app.getAppPath()}/out/preload/index.cjs`;
      const window = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } });
      void window.loadURL('app://main/index.html');
    });
    const other = await foreign;
    await other.waitForLoadState();
    expect(await statusOf(other)).toMatchObject({ ok: false, error: { code: 'forbidden' } });
    await other.close();
    expect(await statusOf(page)).toMatchObject({ ok: true });
  });

  test('opens nothing by a path, only by tokens for files the program wrote', async ({ page }) => {
    const codes = await page.evaluate(async () => {
      const { desk } = window as unknown as { desk: Raw };
      const tokens = ['/etc/hostname', 'file:///etc/hostname', '', '00000000-0000-4000-8000-000000000000'];
      const results = await Promise.all(tokens.map((token) => desk.file?.open?.({ token })));
      return results.map((result) => result?.error?.code);
    });
    expect(codes).toEqual(['bad-input', 'bad-input', 'bad-input', 'not-found']);
  });
});

test.describe('our own scheme', () => {
  test.use({ allowedProblems: refusals });

  test('gives its own files, by GET, and nothing else', async ({ desk }) => {
    const statuses = await desk.app.evaluate(async ({ net, session }) => {
      const ask = async (method: string, url: string) => {
        const { status } = await session.defaultSession.fetch(url, { method }).catch(() => ({ status: 0 }));
        return `${method} ${url} ${status}`;
      };
      void net;
      return Promise.all([
        ask('GET', 'app://main/index.html'),
        ask('POST', 'app://main/index.html'),
        ask('GET', 'app://main/%2e%2e/main/index.js'),
        ask('GET', 'app://main/..%2f..%2fpackage.json'),
        ask('GET', 'app://main/..%5c..%5cpackage.json'),
        ask('GET', 'app://main/package.json'),
        ask('GET', 'app://main//etc/hostname'),
        ask('GET', 'app://other/index.html'),
        ask('GET', 'app://main.evil/index.html'),
      ]);
    });
    expect(statuses).toEqual([
      'GET app://main/index.html 200',
      'POST app://main/index.html 405',
      // Chromium resolves these dots before it asks; the folder they lead to is still inside the pages.
      'GET app://main/%2e%2e/main/index.js 404',
      'GET app://main/..%2f..%2fpackage.json 403',
      'GET app://main/..%5c..%5cpackage.json 403',
      'GET app://main/package.json 404',
      'GET app://main//etc/hostname 403',
      'GET app://other/index.html 403',
      'GET app://main.evil/index.html 403',
    ]);
  });

  test('serves the fonts', async ({ page }) => {
    const font = await page.evaluate(async () => {
      const response = await fetch('app://main/fonts/NotoSansSC_400Regular.ttf');
      return [response.status, (await response.arrayBuffer()).byteLength > 10_000_000];
    });
    expect(font).toEqual([200, true]);
  });
});

test.describe('the network', () => {
  test.use({ allowedProblems: refusals });

  test('is never used, whoever asks', async ({ desk, page }) => {
    const seen: string[] = [];
    const server = createServer((request, response) => {
      seen.push(`${request.method} ${request.url}`);
      response.end('x');
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const origin = `http://127.0.0.1:${port}`;
    const results = await page.evaluate(async (base) => {
      const refused = (ask: Promise<unknown>) =>
        ask.then(
          () => 'reached',
          () => 'refused',
        );
      const socket = () =>
        new Promise((done, fail) => {
          const made = new WebSocket(base.replace('http', 'ws'));
          made.onopen = done;
          made.onerror = fail;
        });
      const picture = () =>
        new Promise((done, fail) => {
          const made = new Image();
          made.onload = done;
          made.onerror = fail;
          made.src = `${base}/picture`;
        });
      navigator.sendBeacon(`${base}/beacon`);
      return [
        await refused(fetch(`${base}/fetch`)),
        await refused(fetch(`${base}/no-cors`, { mode: 'no-cors' })),
        await refused(socket()),
        await refused(picture()),
        await refused(
          new Promise((done, fail) => {
            try {
              new EventSource(`${base}/events`).onerror = fail;
            } catch (error) {
              fail(error);
            }
            setTimeout(done, 2_000);
          }),
        ),
      ];
    }, origin);
    expect(results).toEqual(['refused', 'refused', 'refused', 'refused', 'refused']);
    const fromMain = await desk.app.evaluate(
      ({ session }, base) =>
        session.defaultSession.fetch(`${base}/main`).then(
          () => 'reached',
          () => 'refused',
        ),
      origin,
    );
    expect(fromMain).toBe('refused');
    expect(seen).toEqual([]);
    server.close();
  });

  test('is not missed: no spell-checker, no downloads', async ({ desk, page }) => {
    await desk.app.evaluate(({ session }) => {
      session.defaultSession.on('will-download', (event) => {
        Reflect.set(globalThis, 'download', event.defaultPrevented ? 'cancelled' : 'let through');
      });
    });
    await page.evaluate(() => {
      const link = document.createElement('a');
      link.href = URL.createObjectURL(new Blob(['x']));
      link.download = 'x.txt';
      link.click();
    });
    const download = () => desk.app.evaluate(() => Reflect.get(globalThis, 'download') as string | undefined);
    await expect.poll(download).toBe('cancelled');
    expect(await desk.app.evaluate(({ session }) => session.defaultSession.isSpellCheckerEnabled())).toBe(
      false,
    );
  });
});
