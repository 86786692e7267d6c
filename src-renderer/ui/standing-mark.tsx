import { useTexts } from './desk-context';
import type { StandingView } from './standing';
import { StandingSign } from './standing-sign';

/** A standing as sign, colour and words; dashed while provisional. */
export function StandingMark({
  view,
  isProvisional = false,
}: {
  readonly view: StandingView;
  readonly isProvisional?: boolean;
}) {
  const { due } = useTexts().frame;
  return (
    <span
      className={`standing tone-${view.tone}`}
      data-standing={view.standing}
      data-provisional={isProvisional || undefined}
    >
      <StandingSign sign={view.sign} />
      <span>{view.label}</span>
      {isProvisional && (
        <span className="standing-provisional" title={due.provisionalHint}>
          {due.provisional}
        </span>
      )}
    </span>
  );
}
