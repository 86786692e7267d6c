import { resolve, sep } from 'node:path';
import { ORIGIN, originOf } from './origin';

/** Where files of the screen lie: the built pages, and the fonts that the export uses too. */
export interface AssetRoots {
  readonly pages: string;
  readonly fonts: string;
}

/** Names as our own build gives them; no dot at the start, so neither `..` nor hidden files can be said. */
const segment = /^[\w@-][\w.@-]*$/;
/** Windows opens devices by these names, whatever the extension. */
const device = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;
const FONTS = 'fonts/';

/**
 * The file an address of the screen stands for; null when it is not ours to give. An allow-list: what our build never
 * produces (encoded dots, backslashes, colons, empty segments …) is refused rather than cleaned.
 */
export function assetPathOf(address: string, roots: AssetRoots): string | null {
  if (originOf(address) !== ORIGIN) return null;
  const path = pathOf(address);
  if (path === '') return resolve(roots.pages, 'index.html');
  const segments = path.split('/');
  if (!segments.every((name) => segment.test(name) && !name.endsWith('.') && !device.test(name))) return null;
  const isFont = path.startsWith(FONTS);
  return inside(isFont ? roots.fonts : roots.pages, isFont ? path.slice(FONTS.length) : path);
}

/**
 * Cut from the address as sent, because a URL parser silently resolves `..`.
 */
function pathOf(address: string): string {
  const rest = address.slice(address.indexOf('://') + '://'.length);
  const start = rest.indexOf('/');
  return start === -1 ? '' : (rest.slice(start + 1).split(/[?#]/, 1)[0] ?? '');
}

function inside(root: string, path: string): string | null {
  const base = resolve(root);
  const target = resolve(base, path);
  return target.startsWith(base + sep) ? target : null;
}
