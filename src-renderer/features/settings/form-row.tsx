import { DownOutlined, RightOutlined } from '@ant-design/icons';
import type { CivilDate } from '@shared/domain/calendar';
import {
  type ControlledForm,
  effectiveRevision,
  type FormRevision,
  standingOf,
  unnamedRevision,
} from '@shared/domain/settings';
import { fill, type Texts } from '@shared/text';
import { Button } from 'antd';
import { useId } from 'react';
import { useTexts } from '../../ui';
import { FormRevisions } from './form-revisions';
import type { SectionProps } from './section-props';

/** One controlled form: what is in force today, what is planned, and on demand its revisions. */
export function FormRow(props: {
  readonly form: ControlledForm;
  readonly name: string;
  readonly path: string;
  readonly today: CivilDate;
  readonly isOpen: boolean;
  readonly errorOf: SectionProps['errorOf'];
  readonly onToggle: () => void;
  readonly onChange: (form: ControlledForm) => void;
}) {
  const texts = useTexts();
  const words = texts.settings.forms;
  const id = useId();
  const { form, name, today, isOpen } = props;
  const inForce = effectiveRevision(form, today) ?? unnamedRevision(form);
  const planned = form.revisions.filter((each) => standingOf(form, each, today) === 'planned');
  return (
    <>
      <tr className={isOpen ? 'settings-form-open' : undefined}>
        <td>
          <Button
            type="text"
            icon={isOpen ? <DownOutlined aria-hidden /> : <RightOutlined aria-hidden />}
            aria-expanded={isOpen}
            aria-controls={isOpen ? id : undefined}
            aria-label={fill(words.edit, { form: name })}
            onClick={props.onToggle}
          >
            {name}
          </Button>
        </td>
        <td>{inForce.number === '' ? <Empty texts={texts} /> : inForce.number}</td>
        <td>
          {inForce.revision === '' ? <Empty texts={texts} /> : sinceText(inForce, texts)}
          {planned.map((each) => (
            <span key={each.effectiveOn} className="settings-form-planned">
              {fill(words.planned, { revision: each.revision, date: each.effectiveOn ?? '' })}
            </span>
          ))}
        </td>
      </tr>
      {isOpen && (
        <tr>
          <td colSpan={3} id={id}>
            <FormRevisions {...props} />
          </td>
        </tr>
      )}
    </>
  );
}

const Empty = ({ texts }: { readonly texts: Texts }) => (
  <span className="settings-intro">{texts.settings.forms.empty}</span>
);

const sinceText = ({ revision, effectiveOn }: FormRevision, { settings }: Texts): string =>
  effectiveOn === null ? revision : fill(settings.forms.since, { revision, date: effectiveOn });
