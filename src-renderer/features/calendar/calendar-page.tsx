import { EmptyState, useTexts } from '../../ui';
import { useReady } from '../../state';

export function CalendarPage() {
  const { empty } = useTexts().frame;
  useReady('calendar', true);
  return <EmptyState text={empty.title} />;
}
