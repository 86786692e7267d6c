import type { ComponentProps } from 'react';
import { ActionDialog as AnyActionDialog, useTexts } from '../../../ui';
import { namedFindingText } from '../model/finding-text';

/** The dialog that records one thing, with findings named as a complaint's unless told otherwise. */
export function ActionDialog(props: ComponentProps<typeof AnyActionDialog>) {
  const texts = useTexts();
  return <AnyActionDialog sayFinding={(finding) => namedFindingText(finding, texts)} {...props} />;
}
