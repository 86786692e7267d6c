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
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
} as const;

/** Must run before the program is ready; gives `app:` the rights of a real web origin and nothing more. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/** Answers `app://main/…` from the build's folders. */
export function serveScreen(roots: AssetRoots, onAnswer: () => void): void {
  protocol.handle(SCHEME, async (request) => {
    const answered = await answer(request, roots);
    onAnswer();
    return answered;
  });
}

/** One answer: 405 for anything but GET, 403 for what is not ours, 404 for what is not there. */
export async function answer(request: Pick<Request, 'method' | 'url'>, roots: AssetRoots): Promise<Response> {
  if (request.method !== 'GET') return refuse(405);
  const path = assetPathOf(request.url, roots);
  if (path === null) return refuse(403);
  const type = mediaTypes[extname(path).toLowerCase()];
  if (type === undefined) return refuse(403);
  try {
    const bytes = await readFile(path);
    if (extname(path) === '.html') return page(bytes.toString('utf8'), type);
    return new Response(new Uint8Array(bytes), { headers: { ...everyAnswer, 'Content-Type': type } });
  } catch {
    return refuse(404);
  }
}

function page(html: string, type: string): Response {
  const nonce = randomBytes(18).toString('base64');
  const headers = {
    ...everyAnswer,
    'Content-Type': type,
    'Content-Security-Policy': contentPolicyOf(nonce),
    'Cache-Control': 'no-store',
  };
  return new Response(html.replaceAll(NONCE_PLACEHOLDER, nonce), { headers });
}

function refuse(status: number): Response {
  return new Response(null, { status, headers: everyAnswer });
}
