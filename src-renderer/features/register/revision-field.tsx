import { civilDateAt } from '@shared/domain/calendar';
import { type ControlledForm, effectiveRevision, standingOf } from '@shared/domain/settings';
import { fill, type Texts } from '@shared/text';
import { useSettings } from '../../state';
import { ChoiceField, useDesk, useNow } from '../../ui';

const inForce = 'in-force';

/** Which revision of a blank form; nothing to ask while the form has only one. Others than the one in force print with a mark. */
export function RevisionField(props: {
  readonly code: string;
  /** Undefined is the one in force. */
  readonly value: string | undefined;
  readonly onChange: (revision: string | undefined) => void;
}) {
  const { texts, rules } = useDesk();
  const today = civilDateAt(useNow(), rules.timeZone);
  const form = useSettings(({ settings }) => settings.forms.find(({ code }) => code === props.code));
  if (form === undefined || form.revisions.length < 2) return null;
  return (
    <ChoiceField
      label={texts.register.export.revision}
      value={props.value === undefined ? inForce : `=${props.value}`}
      isClearable={false}
      choices={choicesOf(form, today, texts)}
      onChange={(next) => props.onChange(next === null || next === inForce ? undefined : next.slice(1))}
    />
  );
}

/** The one in force first; a revision's own name stands behind a sign, so that none can be taken for it. */
function choicesOf(form: ControlledForm, today: string, texts: Texts) {
  const words = texts.register.export;
  const current = effectiveRevision(form, today);
  const others = form.revisions.filter((each) => each !== current).toReversed();
  const named = (revision: string): string => (revision === '' ? words.unnamed : revision);
  return [
    { value: inForce, label: fill(words.inForce, { revision: named(current?.revision ?? '') }) },
    ...others.map((each) => {
      const template = standingOf(form, each, today) === 'planned' ? words.planned : words.obsolete;
      return { value: `=${each.revision}`, label: fill(template, { revision: named(each.revision) }) };
    }),
  ];
}
