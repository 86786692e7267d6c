import type { Due, Target } from '@shared/domain/deadline';
import { useDesk, useNow } from './desk-context';
import { countdownText } from './standing';

/** 还剩 5小时 · 还剩 2个工作日 · 逾期2天, in the largest sensible unit; follows the clock. */
export function Countdown({ target }: { readonly target: Target & { readonly rule?: Due['rule'] } }) {
  const { calendar, texts } = useDesk();
  const now = useNow();
  return <span className="numbers">{countdownText(target, now, calendar, texts)}</span>;
}
