import type { Session } from 'electron';
import { developmentPolicyOf } from './content-policy';
import { isLocalRequest } from './network';
import type { ScreenSource } from './origin';

/** Called with what was refused; for the log, so never with a whole address. */
export type RefusedRequest = (what: 'request' | 'permission' | 'download', detail: string) => void;

/** Nothing is permitted, nothing leaves the PC, nothing is downloaded; exports go through main's save dialog. */
export function lockSession(session: Session, source: ScreenSource, onRefused: RefusedRequest): void {
  denyPermissions(session, onRefused);
  denyNetwork(session, source, onRefused);
  session.on('will-download', (event) => {
    event.preventDefault();
    onRefused('download', '');
  });
  session.setSpellCheckerEnabled(false);
  session.allowNTLMCredentialsForDomains('');
  session.setCertificateVerifyProc((_request, decide) => decide(-2));
  if (source.isDevelopmentServer) addDevelopmentPolicy(session, source);
}

/** Deny by default and by silence: permissions of later versions are refused without being named here. */
function denyPermissions(session: Session, onRefused: RefusedRequest): void {
  session.setPermissionRequestHandler((_contents, permission, decide) => {
    onRefused('permission', permission);
    decide(false);
  });
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
}

function denyNetwork(session: Session, source: ScreenSource, onRefused: RefusedRequest): void {
  session.webRequest.onBeforeRequest((request, decide) => {
    const isAllowed = isLocalRequest(request.url, source);
    if (!isAllowed) onRefused('request', new URL(request.url).protocol);
    decide({ cancel: !isAllowed });
  });
}

function addDevelopmentPolicy(session: Session, source: ScreenSource): void {
  const policy = developmentPolicyOf(source);
  session.webRequest.onHeadersReceived((details, decide) => {
    decide({ responseHeaders: { ...details.responseHeaders, 'Content-Security-Policy': [policy] } });
  });
}
