import { Readable } from 'node:stream';
import { rootCertificates } from 'node:tls';
import { isLoopback, type MailServerProblem, type SmtpRules } from '@shared/domain/mail';
import type SMTPConnection from 'nodemailer/lib/smtp-connection';

/** Where the plant's mail server is, and how it is reached. */
export type MailServer = Pick<SmtpRules, 'host' | 'port' | 'security' | 'user' | 'authority'>;

/** Nothing reaches the server; nothing of a mail left. */
export class MailServerFault extends Error {
  constructor(readonly problem: MailServerProblem) {
    super(`${problem.code}: ${problem.detail}`);
    this.name = 'MailServerFault';
  }
}

/** What became of a mail; `reply` is the server's own, '' where it gave none. */
export type Verdict =
  /** Whoever of its readers was not taken is told with the server's words. */
  | { readonly kind: 'sent'; readonly reply: string; readonly notTaken: readonly string[] }
  /** Not sent, and worth another try; without a reply the line broke. */
  | { readonly kind: 'later'; readonly reply: string }
  /** Not sent, and no other try will do better; without a reply it is larger than the server said it takes. */
  | { readonly kind: 'refused'; readonly reply: string }
  /** The line broke after the last byte and before the answer: only its reader knows. */
  | { readonly kind: 'unknown' };

export interface Envelope {
  readonly from: string;
  /** Everybody, hidden ones, too. */
  readonly to: readonly string[];
}

/** A server that was reached, let us in, and waits for one mail. */
export interface MailSession {
  /** Never fails: what went wrong is its verdict. */
  readonly send: (envelope: Envelope, message: Uint8Array) => Promise<Verdict>;
  /** Takes leave. */
  readonly close: () => void;
}

/** Milliseconds. After the last byte a server may take its time (RFC 5321 4.5.3.2.6). */
export interface Patience {
  readonly connect: number;
  readonly answer: number;
}
const usual: Patience = { connect: 20_000, answer: 300_000 };

/**
 * Reaches the server, protects the way to it and signs in; nothing of a mail is said yet.
 * @param password null where none is known; a server with a user needs one
 * @param options.signal breaks the line off, whatever is under way
 * @throws MailServerFault
 */
export async function openMailSession(
  server: MailServer,
  password: string | null,
  { signal, patience = usual }: { readonly signal?: AbortSignal; readonly patience?: Patience } = {},
): Promise<MailSession> {
  if (server.security === 'none' && !isLoopback(server.host))
    throw new MailServerFault({ code: 'unprotected', detail: server.host });
  const connection = await connectionTo(server, patience);
  signal?.addEventListener('abort', () => connection.close(), { once: true });
  try {
    await settled(connection, (done) => connection.connect(done));
    if (server.user !== '')
      await settled(connection, (done) =>
        connection.login({ user: server.user, pass: password ?? '' }, done),
      );
  } catch (error) {
    connection.close();
    throw new MailServerFault(problemOf(error as SmtpError));
  }
  return {
    send: (envelope, message) => send(connection, envelope, message, signal),
    close: () => connection.quit(),
  };
}

async function connectionTo(
  { host, port, security, authority }: MailServer,
  { connect, answer }: Patience,
): Promise<SMTPConnection> {
  const { default: Connection } = await import('nodemailer/lib/smtp-connection');
  const connection = new Connection({
    host,
    port,
    secure: security === 'tls',
    requireTLS: security === 'starttls',
    ignoreTLS: security === 'none',
    connectionTimeout: connect,
    greetingTimeout: connect,
    dnsTimeout: connect,
    socketTimeout: answer,
    tls: {
      minVersion: 'TLSv1.2',
      rejectUnauthorized: true,
      // An authority of the plant's own stands beside the known ones.
      ...(authority === '' ? {} : { ca: [...rootCertificates, authority] }),
    },
  });
  // What goes wrong is told to whoever waits; without a listener of its own it would end the program.
  connection.on('error', () => undefined);
  return connection;
}

interface SmtpError extends Error {
  readonly code?: string | undefined;
  readonly originalCode?: string | undefined;
  readonly responseCode?: number | undefined;
  readonly response?: string | undefined;
}

/** One step of the conversation; some failures are told as an event only. */
const settled = (
  connection: SMTPConnection,
  step: (done: (error?: Error | null) => void) => void,
): Promise<void> =>
  new Promise((resolve, reject) => {
    const ended = (): void => reject(Object.assign(new Error('closed'), { code: 'ECONNECTION' }));
    connection.once('error', reject);
    connection.once('end', ended);
    step((error) => {
      connection.off('error', reject);
      connection.off('end', ended);
      if (error instanceof Error) reject(error);
      else resolve();
    });
  });

const certificateCodes =
  /^(CERT_|ERR_TLS_CERT|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_|HOSTNAME_MISMATCH|INVALID_CA|PATH_LENGTH)/;

/** What a failure before the first byte of a mail means. */
function problemOf({
  code = '',
  originalCode = '',
  responseCode,
  response,
  message,
}: SmtpError): MailServerProblem {
  const detail = (response ?? message).replaceAll(/\s+/g, ' ').slice(0, 200);
  if (certificateCodes.test(originalCode) || certificateCodes.test(code))
    return { code: 'certificate', detail };
  if (code === 'EAUTH' && (responseCode ?? 500) >= 500) return { code: 'password', detail };
  if (code === 'ETLS' || originalCode === 'EPROTO' || originalCode.startsWith('ERR_SSL'))
    return { code: 'unprotected', detail };
  return { code: responseCode === undefined ? 'unreachable' : 'refused', detail };
}

function send(
  connection: SMTPConnection,
  { from, to }: Envelope,
  message: Uint8Array,
  signal: AbortSignal | undefined,
): Promise<Verdict> {
  const { stream, isThrough } = bytesOf(message);
  return new Promise((resolve) => {
    // A line that is broken off from here is told to nobody.
    signal?.addEventListener('abort', () => resolve(verdictOf({}, isThrough())), { once: true });
    connection.send({ from, to: [...to], size: message.byteLength }, stream, (error, info) => {
      if (error !== null) resolve(verdictOf(error, isThrough()));
      else
        resolve({
          kind: 'sent',
          reply: lineOf(info.response),
          notTaken: info.rejected.map((address, index) =>
            lineOf(`${address}: ${info.rejectedErrors?.[index]?.response ?? ''}`),
          ),
        });
    });
  });
}

/** Small pieces, so that nobody holds the whole of it while the line stands still. */
const piece = 16 * 1024;

/** The bytes as a stream that knows whether all of them were taken: from then on the final dot may have left, too. */
function bytesOf(message: Uint8Array): { readonly stream: Readable; readonly isThrough: () => boolean } {
  let at = 0;
  let isThrough = false;
  const stream = new Readable({
    highWaterMark: piece,
    read() {
      const end = Math.min(at + piece, message.byteLength);
      if (at === end) {
        isThrough = true;
        this.push(null);
        return;
      }
      this.push(message.subarray(at, end));
      at = end;
    },
  });
  return { stream, isThrough: () => isThrough };
}

/** A reply is the server's word that it did not take the mail; without one, what left decides. */
function verdictOf(
  { code, responseCode, response, message = '' }: Partial<SmtpError>,
  isThrough: boolean,
): Verdict {
  if (responseCode !== undefined && responseCode >= 400)
    return { kind: responseCode < 500 ? 'later' : 'refused', reply: lineOf(response ?? message) };
  // Never begun.
  if (code === 'EMESSAGE') return { kind: 'refused', reply: '' };
  return isThrough ? { kind: 'unknown' } : { kind: 'later', reply: '' };
}

const lineOf = (text: string): string => text.replaceAll(/\s+/g, ' ').trim().slice(0, 200);
