import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

vi.mock('electron', () => ({ protocol: {} }));
const { answer } = await import('../../../../src-main/security/protocol');

let folder = '';
const ask = (url: string, method = 'GET') =>
  answer({ url, method }, { pages: join(folder, 'pages'), fonts: join(folder, 'fonts') });

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'customer-desk-'));
  await mkdir(join(folder, 'pages', 'assets'), { recursive: true });
  await mkdir(join(folder, 'fonts'));
  await writeFile(join(folder, 'pages', 'index.html'), '<meta property="csp-nonce" nonce="__CSP_NONCE__">');
  await writeFile(join(folder, 'pages', 'assets', 'a.js'), 'export {}');
  await writeFile(join(folder, 'pages', 'assets', 'a.exe'), 'MZ');
  await writeFile(join(folder, 'fonts', 'a.ttf'), 'font');
  await writeFile(join(folder, 'secret.json'), '{}');
});

afterAll(() => rm(folder, { recursive: true }));

describe('an answer of app://', () => {
  it('carries a fresh nonce in policy and page at each time', async () => {
    const [first, second] = [await ask('app://main/'), await ask('app://main/index.html')];
    const nonce = /nonce="([^"]+)"/.exec(first.data.toString())?.[1] ?? '';
    expect(nonce).toMatch(/^[\w+/]{24}$/);
    expect(first.headers['Content-Security-Policy']).toContain(`'nonce-${nonce}'`);
    expect(second.data.toString()).not.toContain(nonce);
  });

  it('names the kind of every file, so that nothing is guessed', async () => {
    const [script, font] = [await ask('app://main/assets/a.js'), await ask('app://main/fonts/a.ttf')];
    expect(script.headers['Content-Type']).toBe('text/javascript; charset=utf-8');
    expect(font.headers['Content-Type']).toBe('font/ttf');
    expect(script.headers['X-Content-Type-Options']).toBe('nosniff');
    expect(script.data.toString()).toBe('export {}');
  });

  it.each([
    ['POST', 'app://main/index.html', 405],
    ['HEAD', 'app://main/index.html', 405],
    ['GET', 'app://main/../secret.json', 403],
    ['GET', 'app://other/index.html', 403],
    ['GET', 'app://main/assets/a.exe', 403],
    ['GET', 'app://main/assets/missing.js', 404],
  ])('%s %s is %i, without a body', async (method, url, status) => {
    const response = await ask(url, method);
    expect(response.statusCode).toBe(status);
    expect(response.data).toHaveLength(0);
  });
});
