import { error, type Finding } from '../finding';
import type { Communication } from './schema';

/** 升级主管: whoever is asked for help is named, and told why. */
export function checkCommunication({ escalation: { to, at, reason } }: Communication): readonly Finding[] {
  const isNamed = to.trim() !== '';
  const isExplained = reason.trim() !== '';
  return [
    ...(!isNamed && (isExplained || at !== null) ? [error('escalation.to', 'required')] : []),
    ...(!isExplained && (isNamed || at !== null) ? [error('escalation.reason', 'needs-reason')] : []),
  ];
}
