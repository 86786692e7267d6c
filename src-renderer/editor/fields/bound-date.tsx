import { memo } from 'react';
import { CivilDateField } from '../../ui';
import { useBoundOption } from './use-bound-value';

/** A day on the factory's calendar. */
export const BoundDate = memo(function BoundDate({ path }: { readonly path: string }) {
  return <CivilDateField {...useBoundOption(path)} />;
});
