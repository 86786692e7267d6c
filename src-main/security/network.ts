import { originOf, SCHEME, type ScreenSource } from './origin';

const localSchemes = new Set([`${SCHEME}:`, 'devtools:', 'blob:', 'data:']);

/** The program works without a network: only what is inside it may be asked for, in development also the build tool. */
export function isLocalRequest(address: string, source: ScreenSource): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol } = new URL(address);
  if (localSchemes.has(protocol)) return true;
  if (!source.isDevelopmentServer) return false;
  return originOf(address.replace(/^ws(s?):/, 'http$1:')) === source.origin;
}
