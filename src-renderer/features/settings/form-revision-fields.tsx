import { DeleteOutlined } from '@ant-design/icons';
import type { FormRevision, RevisionStanding } from '@shared/domain/settings';
import type { FormTemplate } from '@shared/domain/template';
import { fill } from '@shared/text';
import { Button, Tag } from 'antd';
import { CivilDateField, TextField, useTexts } from '../../ui';
import type { SectionProps } from './section-props';
import { RevisionTemplate } from './template/revision-template';

/** One revision of a form: name, first day, number and what changed. */
export function FormRevisionFields(props: {
  readonly revision: FormRevision;
  /** Of the form. */
  readonly code: string;
  readonly order: number;
  readonly path: string;
  /** Null until it has a date. */
  readonly standing: RevisionStanding | null;
  readonly errorOf: SectionProps['errorOf'];
  readonly onChange: (revision: FormRevision) => void;
  /** Null when it may not be removed. */
  readonly onRemove: (() => void) | null;
}) {
  const words = useTexts().settings.forms;
  const { revision, order, path, standing, errorOf, onChange } = props;
  const remove = fill(words.remove, { n: order });
  const isFirst = order === 1;
  return (
    <fieldset className="settings-revision">
      <legend className="visually-hidden">{fill(words.row, { n: order })}</legend>
      <TextField
        label={words.revision}
        path={`${path}.revision`}
        isRequired={!isFirst}
        max={60}
        value={revision.revision}
        placeholder={words.empty}
        error={errorOf(`${path}.revision`)}
        onChange={(name) => onChange({ ...revision, revision: name })}
      />
      <CivilDateField
        label={words.effectiveOn}
        path={`${path}.effectiveOn`}
        isRequired={!isFirst}
        value={revision.effectiveOn}
        error={errorOf(`${path}.effectiveOn`)}
        onChange={(effectiveOn) => onChange({ ...revision, effectiveOn })}
      />
      <TextField
        label={words.number}
        max={60}
        value={revision.number}
        placeholder={words.empty}
        onChange={(number) => onChange({ ...revision, number })}
      />
      <TextField
        label={words.changeNote}
        max={200}
        value={revision.changeNote}
        onChange={(changeNote) => onChange({ ...revision, changeNote })}
      />
      <span className="settings-standing">
        {standing !== null && <Tag>{words.standing[standing]}</Tag>}
        {props.onRemove !== null && (
          <Button
            icon={<DeleteOutlined aria-hidden />}
            aria-label={remove}
            title={remove}
            onClick={props.onRemove}
          />
        )}
      </span>
      <RevisionTemplate
        code={props.code}
        template={revision.template}
        onChange={(template) => onChange(withTemplate(revision, template))}
      />
    </fieldset>
  );
}

/** Without one the revision is as it was before any was loaded. */
function withTemplate(
  { template: _, ...revision }: FormRevision,
  template: FormTemplate | undefined,
): FormRevision {
  return template === undefined ? revision : { ...revision, template };
}
