/** The one origin the screen lives at. Compared as parsed parts, never by substring. */
export const SCHEME = 'app';
export const HOST = 'main';
export const ORIGIN = `${SCHEME}://${HOST}`;
export const ENTRY_URL = `${ORIGIN}/index.html`;

/** Where the screen is loaded from: our own scheme, or in development the build tool's server. */
export interface ScreenSource {
  readonly origin: string;
  readonly entryUrl: string;
  readonly isDevelopmentServer: boolean;
}

const builtScreen: ScreenSource = { origin: ORIGIN, entryUrl: ENTRY_URL, isDevelopmentServer: false };

/**
 * Decides where the screen comes from.
 * @param developmentUrl `ELECTRON_RENDERER_URL`; taken only by an unpackaged program and only for this very PC
 */
export function screenSourceOf(isPackaged: boolean, developmentUrl: string | undefined): ScreenSource {
  if (isPackaged || developmentUrl === undefined || developmentUrl === '') return builtScreen;
  const url = parseUrl(developmentUrl);
  const isHere =
    url !== null && url.protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
  if (!isHere) return builtScreen;
  return { origin: url.origin, entryUrl: `${url.origin}/`, isDevelopmentServer: true };
}

/**
 * The origin of an address, null when it has none. Node calls the origin of `app:` addresses opaque, Chromium (which
 * was told that the scheme is standard) does not; this one agrees with Chromium.
 */
export function originOf(address: string): string | null {
  const url = parseUrl(address);
  if (url === null) return null;
  if (url.username !== '' || url.password !== '') return null;
  if (url.protocol === `${SCHEME}:`) return url.host === '' ? null : `${SCHEME}://${url.host}`;
  return url.origin === 'null' ? null : url.origin;
}

/** Whether an address is the screen's own page (any query or fragment), the only thing a window may show. */
export function isScreenPage(address: string, source: ScreenSource): boolean {
  if (originOf(address) !== source.origin) return false;
  const path = parseUrl(address)?.pathname;
  return path === '/' || path === '' || path === '/index.html';
}

function parseUrl(address: string): URL | null {
  return URL.canParse(address) ? new URL(address) : null;
}
