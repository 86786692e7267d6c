import * as v from 'valibot';
import { epochOf } from '../calendar';
import type { DeliveryStep } from '../delivery/schema';
import { lineText, quantitySchema, shortText } from '../scalars';
import { mailSchema } from './schema';

/**
 * The outbox (docs/adr/0014): what is to be sent by the plant's own mail server. What became of it stands in the steps of its delivery;
 * when it is tried again follows from them.
 */

/** What was put into the outbox: the mail, and what makes its bytes the same at each try. */
export const outboxFactsSchema = v.strictObject({
  mail: mailSchema,
  /** With its angle brackets. Every try has the same, so that a reader can tell a second copy. */
  messageId: lineText,
  /** When it was written, epoch milliseconds. */
  writtenAt: quantitySchema,
  boundary: shortText,
});
export type OutboxFacts = v.InferOutput<typeof outboxFactsSchema>;

/** For so long after it was handed in, a mail can be taken back before its first byte leaves, milliseconds. */
export const outboxHold = 10_000;

const minute = 60_000;

/** What is waited after each try that came to nothing: a server that holds off strangers asks for minutes (RFC 5321 4.5.4.1). Steps know whole minutes only. */
const backOff: readonly number[] = [2, 5, 15, 30, 60, 120, 240, 240, 480, 480].map((each) => each * minute);

/** After so many tries, nearly a day and a half, a person decides. */
export const mostTries = backOff.length + 1;

/** How long the mail server itself is left alone after so many failures to reach it in a row, milliseconds. */
export const serverRest = (failures: number): number =>
  [0.5, 1, 2, 5, 10, 15].map((each) => each * minute)[Math.min(failures, 6) - 1] ?? 0;

/** Tries since a person last asked for one: a step back to `prepared` after `sending` is the outbox's own. */
export function triesOf(steps: readonly Pick<DeliveryStep, 'state'>[]): number {
  const asked = steps.findLastIndex(
    ({ state }, index) => state === 'prepared' && steps[index - 1]?.state !== 'sending',
  );
  return steps.slice(asked + 1).filter(({ state }) => state === 'sending').length;
}

/** When a waiting mail is tried, epoch milliseconds; null where nothing is tried by itself. */
export function nextTryAt(
  steps: readonly Pick<DeliveryStep, 'state' | 'at'>[],
  writtenAt: number,
): number | null {
  const last = steps.at(-1);
  if (last?.state !== 'prepared') return null;
  const tries = triesOf(steps);
  if (tries > 0) return epochOf(last.at) + (backOff[tries - 1] ?? 0);
  // Asked for again by a person: at once.
  return steps.length > 1 ? epochOf(last.at) : writtenAt + outboxHold;
}

/** Why nothing reaches the mail server. */
export const mailServerProblemCodes = [
  /** No such host, nobody answers, or the line breaks. */
  'unreachable',
  /** The server's certificate is not one for it, or nobody known vouches for it. */
  'certificate',
  /** It does not protect the way to it. */
  'unprotected',
  /** It does not take user and password. */
  'password',
  /** It answers with a refusal. */
  'refused',
] as const;
export type MailServerProblemCode = (typeof mailServerProblemCodes)[number];

/** What the system or the server said of it, in their words. */
export interface MailServerProblem {
  readonly code: MailServerProblemCode;
  readonly detail: string;
}
