import type { Answer, CallError, ChannelName, Input, Result } from '@shared/contract';
import { channelsWithBytes, inputs, largestFile } from '@shared/contract';
import * as v from 'valibot';
import type { Logger } from '../platform/log';
import { type CallOrigin, isTrustedSender, type SenderRules } from '../security/sender';
import { CallFailure } from './call-failure';
import { describeFailure } from './failures';
import { judgeSize } from './size-guard';

/** What answers each channel. The input has passed its schema. */
export type Handlers = { readonly [N in ChannelName]: (input: Input<N>) => Answer<N> | Promise<Answer<N>> };

export interface RouterParts {
  readonly senders: SenderRules;
  readonly handlers: Handlers;
  readonly log: Logger;
}

/**
 * One call from the screen to its answer, checked for sender, size and shape before its handler sees it.
 * Never throws: what went wrong becomes a code and a line in the log.
 */
export async function route(
  name: ChannelName,
  origin: CallOrigin,
  input: unknown,
  parts: RouterParts,
): Promise<Result<unknown>> {
  try {
    if (!isTrustedSender(origin, parts.senders)) throw new CallFailure('forbidden');
    const handler = parts.handlers[name] as (input: unknown) => unknown;
    return { ok: true, value: await handler(parse(name, input)) };
  } catch (error) {
    return { ok: false, error: fail(name, error, parts.log) };
  }
}

function parse(name: ChannelName, input: unknown): unknown {
  const size = judgeSize(input, channelsWithBytes.includes(name) ? largestFile : 0);
  if (size === 'too-large') throw new CallFailure('too-large');
  if (size === 'not-plain') throw new CallFailure('bad-input', { path: '', reason: 'not-plain' });
  const result = v.safeParse(inputs[name] as v.GenericSchema, input, { abortEarly: true });
  if (result.success) return result.output;
  const [issue] = result.issues;
  // The issue's message holds the value; its type and path do not.
  throw new CallFailure('bad-input', { path: v.getDotPath(issue) ?? '', reason: issue.type });
}

function fail(name: ChannelName, error: unknown, log: Logger): CallError {
  const { code, params, findings, isExpected } = describeFailure(error);
  const fields = { channel: name, code, ...params };
  const id = isExpected ? log.warn('call-refused', fields) : log.error('call-failed', fields, error);
  return findings === undefined ? { code, params, id } : { code, params, findings, id };
}
