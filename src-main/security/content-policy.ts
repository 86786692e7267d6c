import type { ScreenSource } from './origin';

/** What index.html carries where the nonce of this one answer goes. */
export const NONCE_PLACEHOLDER = '__CSP_NONCE__';

type Directives = Readonly<Record<string, readonly string[]>>;

const own = "'self'";
const nobody = "'none'";

/**
 * The content security policy of the built screen: only its own files, styles only with this answer's nonce.
 * @param nonce fresh for every HTML answer
 */
export function contentPolicyOf(nonce: string): string {
  return format({ ...strictest, 'style-src': [own, `'nonce-${nonce}'`] });
}

/** The build tool's server needs its socket and inline code; never used by a packaged program. */
export function developmentPolicyOf(source: ScreenSource): string {
  const socket = source.origin.replace(/^http/, 'ws');
  return format({
    ...strictest,
    'script-src': [own, "'unsafe-inline'"],
    'style-src': [own, "'unsafe-inline'"],
    'connect-src': [own, socket],
  });
}

const strictest: Directives = {
  'default-src': [nobody],
  'script-src': [own],
  'style-src': [own],
  'img-src': [own, 'data:', 'blob:'],
  'font-src': [own],
  'connect-src': [own],
  'worker-src': [own],
  'frame-src': [nobody],
  'object-src': [nobody],
  'base-uri': [nobody],
  'form-action': [nobody],
  'frame-ancestors': [nobody],
};

function format(directives: Directives): string {
  return Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources.join(' ')}`)
    .join('; ');
}
