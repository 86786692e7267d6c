import { civilDateAt } from '@shared/domain/calendar';
import { effectiveRevision } from '@shared/domain/settings';
import { useSettings } from '../../state';
import { useDesk, useNow } from '../../ui';

/** Says which format is the firm's own form, where one is loaded for the revision that will be printed. */
export function OwnFormHint(props: {
  readonly code: string;
  /** Undefined is the one in force. */
  readonly revision: string | undefined;
}) {
  const { texts, rules } = useDesk();
  const today = civilDateAt(useNow(), rules.timeZone);
  const form = useSettings(({ settings }) => settings.forms.find(({ code }) => code === props.code));
  if (form === undefined) return null;
  const printed =
    props.revision === undefined
      ? effectiveRevision(form, today)
      : form.revisions.find(({ revision }) => revision === props.revision);
  return printed?.template === undefined ? null : (
    <p className="field-hint">{texts.register.export.ownForm}</p>
  );
}
