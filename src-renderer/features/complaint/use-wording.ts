import { useMemo } from 'react';
import { useDesk } from '../../ui/desk-context';
import type { Wording } from './model/format';

/** The words and the zone that this screen writes dates with. */
export function useWording(): Wording {
  const { texts, rules } = useDesk();
  return useMemo(() => ({ texts, timeZone: rules.timeZone }), [texts, rules.timeZone]);
}
