import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SMTPServer } from 'smtp-server';

/** A mail as the server took it. */
export interface ReceivedMail {
  readonly bytes: Buffer;
  readonly from: string;
  readonly to: readonly string[];
}

/** What the server does with the next mail. */
export type Mood =
  | 'takes'
  /** Asks for another try (451), as servers do that hold off strangers. */
  | 'holds-off'
  | 'refuses-reader'
  | 'refuses-mail'
  /** Breaks the line while the mail is coming. */
  | 'breaks-in-data'
  /** Takes all of it, and breaks the line before its answer. */
  | 'breaks-after-data'
  /** Takes all of it and never answers. */
  | 'stays-silent';

export interface MailServer {
  readonly port: number;
  /** The authority that vouches for its certificate (PEM). */
  readonly authority: string;
  readonly received: readonly ReceivedMail[];
  /** Whole mails that arrived, whatever it said to them. */
  readonly arrived: () => number;
  readonly be: (mood: Mood) => void;
  readonly close: () => Promise<void>;
}

export const mailUser = 'desk@example.cn';
export const mailPassword = 'Geheim-密码-7f3a';

/** A real SMTP server on this machine's loopback; STARTTLS, one user, a certificate for `localhost`. */
export async function startMailServer(
  options: { readonly port?: number; readonly size?: number; readonly isPlain?: boolean } = {},
): Promise<MailServer> {
  const { key, cert, authority } = certificate();
  const received: ReceivedMail[] = [];
  let mood: Mood = 'takes';
  let arrived = 0;
  const breakLines = (): void => {
    // The package has no word for it.
    for (const connection of server.connections)
      (connection as unknown as { _socket: { destroy(): void } })._socket.destroy();
  };
  const refusal = (code: number, text: string): Error =>
    Object.assign(new Error(text), { responseCode: code });
  const server = new SMTPServer({
    key,
    cert,
    ...(options.isPlain === true ? { disabledCommands: ['STARTTLS'] } : {}),
    authOptional: options.isPlain === true,
    authMethods: ['PLAIN', 'LOGIN'],
    size: options.size ?? 50_000_000,
    closeTimeout: 200,
    onAuth: ({ username, password }, _session, done) => {
      if (username === mailUser && password === mailPassword) done(null, { user: username });
      else done(refusal(535, 'Authentication credentials invalid'));
    },
    onRcptTo: ({ address }, _session, done) => {
      if (mood === 'holds-off') done(refusal(451, 'Greylisted, try again later'));
      else if (mood === 'refuses-reader' || address.startsWith('nobody'))
        done(refusal(550, 'No such user here'));
      else done();
    },
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => {
        chunks.push(chunk);
        if (mood === 'breaks-in-data') breakLines();
      });
      stream.on('end', () => {
        if (mood === 'breaks-in-data') return;
        arrived += 1;
        if (mood === 'breaks-after-data') return breakLines();
        if (mood === 'stays-silent') return;
        if (mood === 'refuses-mail') return done(refusal(554, 'Content not accepted'));
        const { mailFrom, rcptTo } = session.envelope;
        received.push({
          bytes: Buffer.concat(chunks),
          from: mailFrom === false ? '' : mailFrom.address,
          to: rcptTo.map(({ address }) => address),
        });
        done(null, 'OK queued as 4711');
      });
    },
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(options.port ?? 0, '127.0.0.1', resolve));
  return {
    port: (server.server.address() as AddressInfo).port,
    authority,
    received,
    arrived: () => arrived,
    be: (next) => {
      mood = next;
    },
    close: () => {
      breakLines();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

/** The first file of a mail, as it was before it was one. */
export const attachedFile = (mail: Buffer): Buffer => {
  const text = mail.toString('latin1');
  const part = text.slice(text.indexOf('Content-Disposition: attachment'));
  const body = part.slice(part.indexOf('\r\n\r\n') + 4, part.indexOf('\r\n--'));
  return Buffer.from(body.replaceAll('\r\n', ''), 'base64');
};

let made: { readonly key: string; readonly cert: string; readonly authority: string } | null = null;

/** An authority of its own and a certificate of it for `localhost`, made once per run. */
function certificate(): { readonly key: string; readonly cert: string; readonly authority: string } {
  if (made !== null) return made;
  const folder = mkdtempSync(join(tmpdir(), 'customer-desk-cert-'));
  try {
    const run = (...args: string[]): void => {
      execFileSync('openssl', args, { cwd: folder, stdio: 'pipe' });
    };
    const days = ['-days', '30'];
    const fresh = ['-newkey', 'rsa:2048', '-nodes'];
    run(
      'req',
      '-x509',
      ...fresh,
      ...days,
      '-keyout',
      'ca.key',
      '-out',
      'ca.pem',
      '-subj',
      '/CN=Test authority',
    );
    run(
      'req',
      ...fresh,
      '-keyout',
      'own.key',
      '-out',
      'own.csr',
      '-subj',
      '/CN=localhost',
      '-addext',
      'subjectAltName=DNS:localhost',
    );
    run(
      'x509',
      '-req',
      '-in',
      'own.csr',
      '-CA',
      'ca.pem',
      '-CAkey',
      'ca.key',
      '-CAcreateserial',
      ...days,
      '-copy_extensions',
      'copy',
      '-out',
      'own.pem',
    );
    const read = (name: string): string => readFileSync(join(folder, name), 'utf8');
    made = { key: read('own.key'), cert: read('own.pem'), authority: read('ca.pem') };
    return made;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
