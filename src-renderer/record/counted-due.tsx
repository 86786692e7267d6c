import type { Count } from '@shared/domain/calendar';
import { fill, listOf } from '@shared/text';
import { useTexts } from '../ui';

/** A day that was counted in working days: by which rule, over which rest days, and whether a notice to come may move it. */
export function CountedDue({ rule, count }: { readonly rule: string; readonly count: Count }) {
  const texts = useTexts();
  const { dates: say } = texts.record;
  const skipped = count.skipped.map(({ date, name }) => (name === null ? date : `${date} ${name}`));
  return (
    <>
      <p className="numbers">{rule}</p>
      {skipped.length > 0 && (
        <p className="case-quiet numbers">{fill(say.skipped, { days: listOf(skipped, texts) })}</p>
      )}
      {count.isProvisional && <p className="tone-amber">{say.provisional}</p>}
    </>
  );
}
