import type { MailServerProblem, SmtpRules } from '@shared/domain/mail';
import { textsOf } from '@shared/text';
import { powerMonitor } from 'electron';
import type { Emit } from '../ipc/events';
import type { OutboxPort } from '../ipc/handlers';
import { MailServerFault, openMailSession } from '../platform/mail-server';
import { createSecrets } from '../platform/secrets';
import type { Ground } from './ground';
import { Outbox, type Password } from './outbox';
import type { StoreKeeper } from './store-keeper';

/** The outbox of the records that are open. */
export interface Sending {
  readonly outbox: Outbox;
  /** What the screen asks of it. */
  readonly port: OutboxPort;
  /** The one given, after which the outbox looks again where the records changed. */
  readonly emit: Emit;
}

export function sendMail(ground: Ground, keeper: StoreKeeper, emit: Emit): Sending {
  const password = passwordIn(ground.shellFolder);
  const outbox = new Outbox({
    clock: ground.clock,
    log: ground.log,
    work: () => keeper.records?.outbox ?? null,
    password,
    open: (server, secret, signal) => openMailSession(server, secret, { signal }),
    words: () => textsOf(keeper.records?.preferences().language ?? 'zh-CN').mail.outbox.why,
    changed: () => emit('store.changed', { areas: ['outbox', 'delivery'], id: null }),
  });
  powerMonitor.on('resume', () => outbox.changed());
  return {
    outbox,
    port: {
      state: () => outbox.state(),
      now: () => outbox.now(),
      give: (given) => outbox.give(given.password, given.smtp),
      test: ({ smtp, password: given }) => problemWith(smtp, given ?? password.get(smtp)),
    },
    emit: (name, payload) => {
      emit(name, payload);
      if (name === 'store.changed') outbox.changed();
    },
  };
}

/** One password for each account of a server. */
function passwordIn(folder: string): Password {
  const secrets = createSecrets(folder);
  const nameOf = ({ user, host, port }: SmtpRules): string => `smtp:${user}@${host}:${port}`;
  return {
    isKept: () => secrets.isKept(),
    get: (server) => secrets.get(nameOf(server)),
    set: (server, secret) => secrets.set(nameOf(server), secret),
    forget: (server) => secrets.forget(nameOf(server)),
  };
}

/** Reaches a server and signs in; null where it let us in. */
async function problemWith(server: SmtpRules, password: string | null): Promise<MailServerProblem | null> {
  try {
    const session = await openMailSession(server, password);
    session.close();
    return null;
  } catch (error) {
    if (!(error instanceof MailServerFault)) throw error;
    return error.problem;
  }
}
