import { fill } from '@shared/text';
import { useTexts } from '../../../ui';

/** 待处理, with the suspect pieces it is left of. */
export function PendingLine({ suspect, pending }: { readonly suspect: number; readonly pending: number }) {
  const { notices } = useTexts();
  return (
    <p className="editor-computed numbers">
      {fill(notices.pending, { suspect, pending })}{' '}
      {pending === 0 && <span className="tone-green">{notices.balanced}</span>}
    </p>
  );
}
