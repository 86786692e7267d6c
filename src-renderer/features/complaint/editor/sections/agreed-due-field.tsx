import { isCivilDate } from '@shared/domain/calendar';
import { CivilDateField, useTexts } from '../../../../ui';
import { dueText } from '../../model/format';
import { useWording } from '../../use-wording';

/** The later day a customer agreed to (to its 24:00); an imported moment is shown as it is. */
export function AgreedDueField(props: {
  readonly path: string;
  readonly label: string;
  readonly error?: string | undefined;
  readonly value: string;
  readonly onChange: (value: string) => void;
}) {
  const { complaint } = useTexts();
  const wording = useWording();
  const { value } = props;
  const isDay = value === '' || isCivilDate(value);
  return (
    <CivilDateField
      path={props.path}
      label={props.label}
      error={props.error}
      hint={isDay ? undefined : `${complaint.card.due} ${dueText(value, wording)}`}
      value={isCivilDate(value) ? value : null}
      onChange={(next) => props.onChange(next ?? '')}
    />
  );
}
