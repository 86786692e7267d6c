import type { Clock } from '@shared/clock';
import type { OutboxState } from '@shared/contract';
import type { Instant } from '@shared/domain/calendar';
import type { DeliveryStep } from '@shared/domain/delivery';
import {
  type MailServerProblem,
  mostTries,
  nextTryAt,
  type SmtpRules,
  serverRest,
  triesOf,
} from '@shared/domain/mail';
import type { Logger } from '../platform/log';
import { MailServerFault, type MailSession, type Verdict } from '../platform/mail-server';
import type { OutboxEntry } from '../services/mail/channels';
import type { Message } from '../services/mail/message';
import { Rounds } from './rounds';

/** The outbox of the records that are open, in the program's own name. */
export interface OutboxWork {
  server(): Promise<SmtpRules | null>;
  counts(): Promise<{ readonly waiting: number; readonly asking: number }>;
  waiting(): Promise<readonly OutboxEntry[]>;
  begin(deliveryId: string): Promise<boolean>;
  end(deliveryId: string, step: Pick<DeliveryStep, 'state' | 'note'>): Promise<void>;
  lost(): Promise<number>;
  /** @throws where a kept file is missing */
  message(mail: OutboxEntry, server: SmtpRules): Promise<Message>;
  /** A moment as the factory's clock shows it. */
  instant(epochMs: number): Promise<Instant>;
}

/** Where the server's password is. */
export interface Password {
  readonly isKept: () => boolean;
  readonly get: (server: SmtpRules) => string | null;
  readonly set: (server: SmtpRules, password: string) => void;
  readonly forget: (server: SmtpRules) => void;
}

export interface OutboxParts {
  readonly clock: Clock;
  readonly log: Pick<Logger, 'error' | 'info'>;
  /** Null while no records are open. */
  work(): OutboxWork | null;
  readonly password: Password;
  open(server: SmtpRules, password: string | null, signal: AbortSignal): Promise<MailSession>;
  /** What a step says where the server said nothing. */
  words(): { readonly broken: string; readonly tooLarge: string; readonly fileMissing: string };
  /** Something of it is another than before. */
  changed(): void;
}

/** After the first screen stands: the start waits for none of it. */
const settleTime = 5_000;
/** Several changes of one click are looked at once. */
const changeTime = 300;
/** The timer never sleeps longer, so that a clock that jumps or a PC that slept is noticed. */
const longest = 30_000;

/** What is known of the server until its settings change. */
interface ServerView {
  readonly of: string;
  readonly problem: MailServerProblem | null;
  /** Failures to reach it in a row. */
  readonly failures: number;
  /** Left alone until then, epoch milliseconds. */
  readonly restUntil: number;
  readonly needsPassword: boolean;
}
const unknownServer: ServerView = { of: '', problem: null, failures: 0, restUntil: 0, needsPassword: false };

/** Sends what waits, one mail after the other, from its start to its stop (docs/adr/0014). */
export class Outbox {
  #isHurried = false;
  readonly #rounds = new Rounds(() => this.#round(), { settle: settleTime, change: changeTime });
  #ending = new AbortController();
  #server = unknownServer;
  /** Whose lost mails were looked for. */
  #looked: OutboxWork | null = null;

  constructor(private readonly parts: OutboxParts) {}

  /** Once; later calls change nothing. */
  start(): void {
    this.#rounds.start();
  }

  /** The records or the settings may have changed. */
  changed(): void {
    this.#rounds.changed();
  }

  /** Tries what waits without waiting longer. */
  async now(): Promise<OutboxState> {
    this.#isHurried = true;
    this.#server = { ...this.#server, restUntil: 0 };
    await this.look();
    return this.state();
  }

  /** Somebody gave a password; without a server it is that of the settings. */
  async give(password: string, of: SmtpRules | null = null): Promise<OutboxState> {
    const server = of ?? (await this.parts.work()?.server()) ?? null;
    if (server !== null) this.parts.password.set(server, password);
    this.#server = { ...unknownServer, of: this.#server.of };
    this.parts.changed();
    this.changed();
    return this.state();
  }

  async state(): Promise<OutboxState> {
    const work = this.parts.work();
    const server = (await work?.server()) ?? null;
    const { problem, restUntil, needsPassword } = this.#server;
    const isResting = problem !== null && restUntil > this.parts.clock.now();
    return {
      isOn: server !== null,
      ...((server === null ? null : await work?.counts()) ?? { waiting: 0, asking: 0 }),
      problem: server === null ? null : problem,
      retryAt: work !== null && isResting ? await work.instant(restUntil) : null,
      needsPassword: server !== null && needsPassword,
      hasPassword: server !== null && this.parts.password.get(server) !== null,
      keepsPassword: this.parts.password.isKept(),
    };
  }

  /** Breaks off what is under way; what may have left is written down as such. */
  async stop(): Promise<void> {
    this.#ending.abort();
    await this.#rounds.stop();
  }

  /** Sends what is due now. */
  look(): Promise<void> {
    return this.#rounds.run();
  }

  async #round(): Promise<void> {
    if (!this.#rounds.isRunning) return;
    let wait = longest;
    try {
      const next = await this.#sendDue();
      if (next !== null) wait = next - this.parts.clock.now();
    } catch (error) {
      this.parts.log.error('outbox-not-worked', {}, error);
    }
    this.#rounds.next(Math.min(Math.max(wait, changeTime), longest));
  }

  /** Sends what is due; answers when the next one is, epoch milliseconds, null where only a change goes on. */
  async #sendDue(): Promise<number | null> {
    const work = this.parts.work();
    if (work === null) return null;
    await this.#findLost(work);
    const isHurried = this.#isHurried;
    this.#isHurried = false;
    const server = await work.server();
    this.#follow(server);
    if (server === null) return null;
    const tried = new Set<string>();
    while (this.#rounds.isRunning) {
      const now = this.parts.clock.now();
      const waiting = (await work.waiting())
        .filter(({ delivery }) => !tried.has(delivery.id))
        .map((mail) => ({ mail, at: nextTryAt(mail.delivery.facts.steps, mail.facts.writtenAt) ?? now }));
      const due = waiting.find(({ at }) => isHurried || at <= now);
      if (due === undefined) return waiting.length === 0 ? null : Math.min(...waiting.map(({ at }) => at));
      if (this.#server.restUntil > now) return this.#server.restUntil;
      tried.add(due.mail.delivery.id);
      if (!(await this.#send(work, server, due.mail))) return this.#server.restUntil || null;
    }
    return null;
  }

  /** What was being sent when the program last ended. */
  async #findLost(work: OutboxWork): Promise<void> {
    if (this.#looked === work) return;
    this.#looked = work;
    const count = await work.lost();
    if (count === 0) return;
    this.parts.log.info('outbox-lost', { count });
    this.parts.changed();
  }

  /** Other settings are another server. */
  #follow(server: SmtpRules | null): void {
    const of = server === null ? '' : JSON.stringify(server);
    if (this.#server.of === of) return;
    this.#server = { ...unknownServer, of };
    this.parts.changed();
  }

  /** One mail, as far as it gets; false where the server cannot be reached and the others wait as well. */
  async #send(work: OutboxWork, server: SmtpRules, mail: OutboxEntry): Promise<boolean> {
    // Many megabytes are put together only once somebody is there to take them.
    const session = await this.#reach(server);
    if (session === null) return false;
    const { id } = mail.delivery;
    const message = await this.#compose(work, server, mail);
    if (message !== null && (await work.begin(id))) {
      this.parts.changed();
      const verdict = await session.send({ from: message.from, to: message.to }, message.bytes);
      await work.end(id, stepOf(verdict, triesOf(mail.delivery.facts.steps) + 1, this.parts.words()));
      this.parts.log.info('outbox-tried', { verdict: verdict.kind });
    }
    session.close();
    this.parts.changed();
    return true;
  }

  async #compose(work: OutboxWork, server: SmtpRules, mail: OutboxEntry): Promise<Message | null> {
    try {
      return await work.message(mail, server);
    } catch (error) {
      this.parts.log.error('outbox-not-composed', {}, error);
      await work.end(mail.delivery.id, { state: 'failed', note: this.parts.words().fileMissing });
      return null;
    }
  }

  async #reach(server: SmtpRules): Promise<MailSession | null> {
    const password = server.user === '' ? null : this.parts.password.get(server);
    if (server.user !== '' && password === null) {
      this.#know({ needsPassword: true });
      return null;
    }
    try {
      const session = await this.parts.open(server, password, this.#ending.signal);
      this.#know({ problem: null, failures: 0, restUntil: 0, needsPassword: false });
      return session;
    } catch (error) {
      if (!(error instanceof MailServerFault)) throw error;
      if (!this.#rounds.isRunning) return null;
      const { problem } = error;
      // Tried again and again, a wrong password locks the account.
      if (problem.code === 'password') {
        this.parts.password.forget(server);
        this.#know({ problem, needsPassword: true });
        return null;
      }
      const failures = this.#server.failures + 1;
      this.#know({ problem, failures, restUntil: this.parts.clock.now() + serverRest(failures) });
      return null;
    }
  }

  #know(change: Partial<ServerView>): void {
    const before = JSON.stringify(this.#server);
    this.#server = { ...this.#server, ...change };
    if (JSON.stringify(this.#server) !== before) this.parts.changed();
  }
}

/** What a delivery says after a try. */
function stepOf(
  verdict: Verdict,
  tries: number,
  words: ReturnType<OutboxParts['words']>,
): Pick<DeliveryStep, 'state' | 'note'> {
  switch (verdict.kind) {
    case 'sent':
      return { state: 'sent', note: [...verdict.notTaken, verdict.reply].join(' · ') };
    case 'later':
      return { state: tries >= mostTries ? 'failed' : 'prepared', note: verdict.reply || words.broken };
    case 'refused':
      return { state: 'failed', note: verdict.reply || words.tooLarge };
    case 'unknown':
      return { state: 'perhaps-sent', note: '' };
  }
}
