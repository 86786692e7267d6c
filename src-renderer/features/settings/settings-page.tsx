import { EmptyState, useTexts } from '../../ui';
import { useReady } from '../../state';

export function SettingsPage() {
  const { empty } = useTexts().frame;
  useReady('settings', true);
  return <EmptyState text={empty.title} />;
}
