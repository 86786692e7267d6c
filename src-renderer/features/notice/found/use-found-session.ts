import type { Answer, Draft } from '@shared/contract';
import { checkEscape, type EscapeEvent, escapeSchema, readyToIssue } from '@shared/domain/escape';
import { error, type Finding } from '@shared/domain/finding';
import { useState } from 'react';
import { useStore } from 'zustand';
import { call } from '../../../api';
import { type BodyRules, changedPaths, useBodySession } from '../../../editor';

/** What every notice needs is asked for as soon as one tries. */
const needed = (event: EscapeEvent): readonly Finding[] => [
  ...(event.product.name.trim() === '' && event.product.number.trim() === ''
    ? [error('product.name', 'required')]
    : []),
  ...(event.event.trim() === '' ? [error('event', 'required')] : []),
  ...(event.discovery.at === null ? [error('discovery.at', 'required')] : []),
  ...(event.ranges.some(({ recipientId }) => recipientId !== null) ? [] : [error('ranges', 'required')]),
];

export const foundRules: BodyRules<EscapeEvent> = {
  schema: escapeSchema,
  check: (event) => [...needed(event), ...checkEscape(event)],
  groups: new Set(['sender', 'product', 'discovery', 'cleanPoint', 'ownBalance']),
};

/** An escape being typed: its draft under the token that also makes a repeated click one event. */
export function useFoundSession(token: string, start: EscapeEvent, draft: Draft<'escape-event'> | null) {
  const place = { editor: 'escape-event', recordId: token } as const;
  const session = useBodySession<EscapeEvent>(() => draft?.body ?? start, foundRules, {
    write: (body) => call('draft.save', { ...place, baseVersion: 0, body }),
    discard: () => call('draft.discard', place),
  });
  const [made, setMade] = useState<Answer<'escape.issue'> | null>(null);
  const isChanged = useStore(
    session.store,
    ({ body }) => changedPaths(start, body, foundRules.groups).length > 0,
  );

  /** Keeps the event and makes its notices; answers the path of the first field that stops it, else null. */
  const issue = async (): Promise<string | null> => {
    if (session.isSaving) return null;
    const body = readyToIssue(session.readBody());
    const problem = session.firstProblem(body);
    if (problem !== null) return problem;
    const calling = call('escape.issue', { id: null, version: 0, token, body, reason: '' });
    const result = await session.sending(calling);
    if (!result.ok) return session.refuse(result.error, session.store.getState().body);
    session.setError(null);
    await session.endDraft();
    setMade(result.value);
    return null;
  };
  return { ...session, made, issue, isDirty: isChanged && made === null };
}

export type FoundSession = ReturnType<typeof useFoundSession>;
