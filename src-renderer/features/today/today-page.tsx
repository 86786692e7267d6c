import { EmptyState, useTexts } from '../../ui';
import { useReady } from '../../state';

export function TodayPage() {
  const { empty } = useTexts().frame;
  useReady('today', true);
  return <EmptyState text={empty.title} />;
}
