import { useMemo } from 'react';
import { useSettings } from '../../state';
import { useDesk } from '../../ui/desk-context';
import type { ValueWording } from './model/value-text';

/** The words, names and zone that this screen writes values and dates with. */
export function useWording(): ValueWording {
  const { texts, rules } = useDesk();
  const entities = useSettings(({ settings }) => settings.companies.entities);
  return useMemo(
    () => ({
      texts,
      timeZone: rules.timeZone,
      companies: Object.fromEntries(entities.map(({ id, name }) => [id, name])),
    }),
    [texts, rules.timeZone, entities],
  );
}
