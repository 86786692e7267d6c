import { EmptyState, useTexts } from '../../ui';
import { useReady } from '../../state';

export function RecoveryPage() {
  const { empty } = useTexts().frame;
  useReady('recovery', true);
  return <EmptyState text={empty.title} />;
}
