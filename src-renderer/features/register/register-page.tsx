import { EmptyState, useTexts } from '../../ui';
import { useReady } from '../../state';

export function RegisterPage() {
  const { empty } = useTexts().frame;
  useReady('register', true);
  return <EmptyState text={empty.title} />;
}
