import { PlusOutlined } from '@ant-design/icons';
import type { CivilDate } from '@shared/domain/calendar';
import { type ControlledForm, type FormRevision, settingsSchema, standingOf } from '@shared/domain/settings';
import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import { schemaAt } from '../../editor';
import { focusField, QuantityField, useTexts } from '../../ui';
import { FormRevisionFields } from './form-revision-fields';
import { removeAt, replaceAt, type SectionProps } from './section-props';

const retentionLimits = schemaAt(settingsSchema, 'forms.0.retentionYears')?.limits;

/** The revisions of a form in the order in which they come into force, and how long its records are kept. */
export function FormRevisions(props: {
  readonly form: ControlledForm;
  readonly name: string;
  readonly path: string;
  readonly today: CivilDate;
  readonly errorOf: SectionProps['errorOf'];
  readonly onChange: (form: ControlledForm) => void;
}) {
  const words = useTexts().settings.forms;
  const { form, path, today, onChange } = props;
  const { revisions } = form;
  const known = useRef(revisions.length);
  const last = revisions.length - 1;
  // Whoever adds a revision goes on typing in it.
  useEffect(() => {
    if (last + 1 > known.current) focusField(`${path}.revisions.${last}.revision`);
    known.current = last + 1;
  }, [last, path]);
  const set = (next: FormRevision[]): void => onChange({ ...form, revisions: next });
  const standing = (each: FormRevision, index: number) =>
    index > 0 && each.effectiveOn === null ? null : standingOf(form, each, today);
  // What has been in force stays: records and old prints carry it.
  const isRemovable = (each: FormRevision, index: number): boolean =>
    index > 0 && index === last && standing(each, index) !== 'effective';
  return (
    <fieldset className="settings-form">
      <legend className="visually-hidden">{props.name}</legend>
      {revisions.map((each, index) => (
        <FormRevisionFields
          // biome-ignore lint/suspicious/noArrayIndexKey: a revision has no identity but its place while it is being typed
          key={index}
          code={form.code}
          revision={each}
          order={index + 1}
          path={`${path}.revisions.${index}`}
          standing={standing(each, index)}
          errorOf={props.errorOf}
          onChange={(next) => set(replaceAt(revisions, index, next))}
          onRemove={isRemovable(each, index) ? () => set(removeAt(revisions, index)) : null}
        />
      ))}
      <div className="settings-form-foot">
        <Button
          icon={<PlusOutlined aria-hidden />}
          onClick={() => set([...revisions, nextRevision(revisions[last])])}
        >
          {words.add}
        </Button>
        <QuantityField
          label={words.retentionYears}
          path={`${path}.retentionYears`}
          limits={retentionLimits}
          value={form.retentionYears}
          onChange={(retentionYears) => onChange({ ...form, retentionYears })}
        />
      </div>
    </fieldset>
  );
}

/** The number usually stays; name and date are the person's to give. */
const nextRevision = (previous: FormRevision | undefined): FormRevision => ({
  number: previous?.number ?? '',
  revision: '',
  effectiveOn: null,
  changeNote: '',
});
