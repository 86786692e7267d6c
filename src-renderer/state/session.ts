import type { Answers, AppStatus } from '@shared/contract';
import type { Person } from '@shared/domain/person';
import { create } from 'zustand';
import { call } from '../api';

export interface SessionState {
  readonly status: AppStatus | null;
  readonly operator: Person | null;
  /** Main's clock in epoch milliseconds; ticks so that minutes on screen are true. */
  readonly now: number;
}

export const useSession = create<SessionState>(() => ({ status: null, operator: null, now: Date.now() }));

const presentOf = (status: AppStatus | null): number => Date.now() + (status?.clockOffset ?? 0);

/** The present by main's clock, also between two ticks. */
export const presentNow = (): number => presentOf(useSession.getState().status);

export const applyStatus = (status: AppStatus): void =>
  useSession.setState({ status, operator: status.operator, now: presentOf(status) });

export async function chooseOperator(
  personId: string,
): Promise<Awaited<ReturnType<typeof call<'operator.choose'>>>> {
  const result = await call('operator.choose', { personId });
  if (result.ok) useSession.setState({ operator: result.value satisfies Answers['operator.choose'] });
  return result;
}

/** Ticks just after each full minute; gives the function that stops. */
export function startTicking(): () => void {
  let timer: ReturnType<typeof setTimeout>;
  const tick = (): void => {
    const now = presentNow();
    useSession.setState({ now });
    timer = setTimeout(tick, 60_000 - (now % 60_000) + 50);
  };
  tick();
  const onWake = (): void => {
    clearTimeout(timer);
    tick();
  };
  addEventListener('focus', onWake);
  return () => {
    clearTimeout(timer);
    removeEventListener('focus', onWake);
  };
}
