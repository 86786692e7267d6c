import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { protocol } from 'electron';
import { type AssetRoots, assetPathOf } from './asset-path';
import { contentPolicyOf, NONCE_PLACEHOLDER } from './content-policy';
import { SCHEME } from './origin';

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.ico': 'image/x-icon',
  '.ttf': 'font/ttf',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.map': 'application/json; charset=utf-8',
};

const everyAnswer = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
} as const;
// No Cross-Origin-Opener-Policy: no page opens ours and ours opens none (navigation.ts), and the header would make Chromium load the
// page in a second process, started only when the first answer is there: 80 ms of every start (docs/performance.md).

/** Must run before the program is ready; gives `app:` the rights of a real web origin and nothing more. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/** One answer as Electron's protocol takes it. */
export interface FileAnswer {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly data: Buffer;
}

/**
 * Answers `app://main/…` from the build's folders. `onFile` hears of every file given, the page itself left out.
 *
 * Not by `protocol.handle`: its `Request` and `Response` load Node's whole web fetch, 60 ms at every start before the first file
 * is given (docs/performance.md).
 */
export function serveScreen(roots: AssetRoots, onFile: () => void): void {
  protocol.registerBufferProtocol(SCHEME, (request, give) => {
    void answer(request, roots).then((answered) => {
      give({ ...answered, headers: { ...answered.headers } });
      // The page itself does not count: what it asks for comes long after it.
      if (answered.headers['Content-Type'] !== mediaTypes['.html']) onFile();
    });
  });
}

/** One answer: 405 for anything but GET, 403 for what is not ours, 404 for what is not there. */
export async function answer(
  request: { readonly method: string; readonly url: string },
  roots: AssetRoots,
): Promise<FileAnswer> {
  if (request.method !== 'GET') return refuse(405);
  const path = assetPathOf(request.url, roots);
  if (path === null) return refuse(403);
  const type = mediaTypes[extname(path).toLowerCase()];
  if (type === undefined) return refuse(403);
  try {
    const bytes = await readFile(path);
    if (extname(path) === '.html') return page(bytes.toString('utf8'), type);
    return { statusCode: 200, headers: { ...everyAnswer, 'Content-Type': type }, data: bytes };
  } catch {
    return refuse(404);
  }
}

function page(html: string, type: string): FileAnswer {
  const nonce = randomBytes(18).toString('base64');
  const headers = {
    ...everyAnswer,
    'Content-Type': type,
    'Content-Security-Policy': contentPolicyOf(nonce),
    'Cache-Control': 'no-store',
  };
  return { statusCode: 200, headers, data: Buffer.from(html.replaceAll(NONCE_PLACEHOLDER, nonce)) };
}

function refuse(statusCode: number): FileAnswer {
  return { statusCode, headers: everyAnswer, data: Buffer.alloc(0) };
}
