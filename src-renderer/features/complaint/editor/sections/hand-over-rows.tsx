import { fill } from '@shared/text';
import { useSettings } from '../../../../state';
import { useTexts } from '../../../../ui';
import { handOverLagMinutes } from '../../model/actions';
import { spanText } from '../../model/format';
import { BoundDepartment, BoundInstant, BoundPerson, BoundText, Rows, useFieldValue } from '../fields';

/** 转交: to which department, whom, when, how, and how long after receipt. */
export function HandOverRows() {
  const { fields } = useTexts();
  return (
    <Rows
      path="handOvers"
      title={fields.handOvers}
      max={30}
      blank={() => ({
        id: crypto.randomUUID(),
        department: '',
        person: '',
        at: null,
        way: '',
        receivedAt: null,
      })}
      row={(index) => <HandOverRow index={index} />}
    />
  );
}

function HandOverRow({ index }: { readonly index: number }) {
  const texts = useTexts();
  const { editor } = texts.complaint;
  const limit = useSettings(({ settings }) => settings.intake.handOverHours);
  const receivedAt = useFieldValue('receivedAt');
  const at = useFieldValue(`handOvers.${index}.at`);
  const lag = handOverLagMinutes(receivedAt, at);
  const isLate = lag !== null && lag > limit * 60;
  const text =
    lag === null
      ? undefined
      : fill(isLate ? editor.lagLate : editor.lag, { lag: spanText(lag * 60_000, texts), limit });
  return (
    <div className="editor-grid">
      <BoundDepartment path={`handOvers.${index}.department`} />
      <BoundPerson path={`handOvers.${index}.person`} />
      <BoundText path={`handOvers.${index}.way`} />
      <BoundInstant
        path={`handOvers.${index}.at`}
        hint={<span className={isLate ? 'tone-red' : undefined}>{text}</span>}
      />
      <BoundInstant path={`handOvers.${index}.receivedAt`} />
    </div>
  );
}
