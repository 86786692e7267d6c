import type { CallError } from '@shared/contract';
import { addDays, civilDateOfParts, stepMonth } from '@shared/domain/calendar';
import type { DatedThing } from '@shared/domain/dated';
import { useCallback, useEffect, useRef, useState } from 'react';
import { dependsOn } from './areas';
import { call } from './desk';
import { useEvent } from './use-event';
import { quietTime } from './use-query';

type Things = readonly DatedThing[];

interface Kept {
  /** Whose: another customer's things are other things. */
  readonly customerId: string | undefined;
  readonly months: ReadonlyMap<string, { readonly things: Things; readonly round: number }>;
  readonly isCut: boolean;
}

export interface DatedMonths {
  /** By month, `2026-11`; an older answer is kept while a newer one is on its way. */
  readonly months: ReadonlyMap<string, { readonly things: Things }>;
  /** Every month in view has been answered for. */
  readonly isWhole: boolean;
  /** There was more than one answer takes. */
  readonly isCut: boolean;
  readonly error: CallError | undefined;
  /** 150 ms have passed without an answer. */
  readonly isSlow: boolean;
  readonly reload: () => void;
}

const none: Kept = { customerId: undefined, months: new Map(), isCut: false };

/**
 * Everything dated of whole months, kept by month: turning a page asks for what is new alone, and what lies `ahead` of the view is asked
 * for once the view stands. A change of the store asks anew.
 */
export function useDatedMonths(
  inView: readonly string[],
  ahead: readonly string[],
  customerId: string | undefined,
): DatedMonths {
  const [state, setState] = useState(none);
  const [round, setRound] = useState(0);
  const [error, setError] = useState<CallError | undefined>(undefined);
  const [slowKey, setSlowKey] = useState('');
  const latest = useRef(0);
  const kept = state.customerId === customerId ? state : { ...none, customerId };
  const missing = (months: readonly string[]): readonly string[] =>
    months.filter((month) => kept.months.get(month)?.round !== round);
  const wanted = missing(inView);
  const later = wanted.length > 0 ? [] : firstRun(missing(ahead));
  const asked = wanted.length > 0 ? wanted : later;
  const key = asked.length === 0 ? '' : `${customerId ?? ''} ${round} ${asked.join()}`;

  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` stands for what is asked
  useEffect(() => {
    const [first, last = first] = [asked[0], asked.at(-1)];
    if (first === undefined || last === undefined) return;
    latest.current += 1;
    const mine = latest.current;
    const ask = async (): Promise<void> => {
      const span = { from: `${first}-01`, to: endOf(last) };
      const result = await call('dated.span', customerId === undefined ? span : { ...span, customerId });
      if (mine !== latest.current) return;
      setError(result.ok ? undefined : result.error);
      if (!result.ok) return;
      const { things, isCut } = result.value;
      setState((before) => withMonths(before, { customerId, months: asked, round, things, isCut }));
    };
    const timer = setTimeout(() => setSlowKey(key), quietTime);
    // What is only likely to be wanted waits until the screen has been painted.
    const idle = wanted.length > 0 ? null : requestIdleCallback(() => void ask());
    if (idle === null) void ask();
    return () => {
      latest.current += 1;
      clearTimeout(timer);
      if (idle !== null) cancelIdleCallback(idle);
    };
  }, [key]);

  const reload = useCallback(() => setRound((before) => before + 1), []);
  useEvent('store.changed', ({ areas }) => {
    if (dependsOn('dated.span', areas)) reload();
  });
  const isWhole = inView.every((month) => kept.months.has(month));
  return {
    months: kept.months,
    isWhole,
    isCut: kept.isCut,
    error,
    isSlow: !isWhole && error === undefined && slowKey === key,
    reload,
  };
}

/** The months up to the first that is left out: one question never asks again for what lies between. */
const firstRun = (months: readonly string[]): readonly string[] => {
  const gap = months.findIndex((month, at) => at > 0 && month !== after(months[at - 1] ?? ''));
  return gap === -1 ? months : months.slice(0, gap);
};

const after = (month: string): string => {
  const next = stepMonth({ year: Number(month.slice(0, 4)), month: Number(month.slice(5)) }, 1);
  return civilDateOfParts(next.year, next.month, 1).slice(0, 7);
};

function endOf(month: string): string {
  return addDays(`${after(month)}-01`, -1);
}

interface Answered extends Pick<Kept, 'customerId' | 'isCut'> {
  readonly months: readonly string[];
  readonly round: number;
  readonly things: Things;
}

function withMonths(before: Kept, answer: Answered): Kept {
  const { customerId, months: asked, round, things, isCut } = answer;
  const byMonth = new Map<string, DatedThing[]>(asked.map((month) => [month, []]));
  for (const thing of things) byMonth.get(thing.day.slice(0, 7))?.push(thing);
  const isSame = before.customerId === customerId;
  const months = new Map(isSame ? before.months : []);
  for (const [month, own] of byMonth) months.set(month, { things: own, round });
  return { customerId, months, isCut: isCut || (isSame && before.isCut) };
}
