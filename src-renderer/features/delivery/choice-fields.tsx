import type { DeliveredFormat } from '@shared/domain/delivery';
import { reportLayouts } from '@shared/domain/report-layout';
import type { Texts } from '@shared/text';
import { Checkbox } from 'antd';
import { PrintLanguageField } from '../../preview';
import { ChoiceField, useDesk } from '../../ui';
import type { Choice, Proposal } from './model';

/** A report's layouts by their names. */
function formName(code: string, { workspace }: Texts): string {
  const layout = reportLayouts.find((each) => each === code);
  return layout === undefined ? code : workspace.page.layouts[layout];
}

const formats = ['pdf', 'xlsx'] as const satisfies readonly DeliveredFormat[];

/** What leaves: revision, form, whose copy, language, formats, evidence. */
export function ChoiceFields(props: {
  readonly proposal: Proposal;
  readonly choice: Choice;
  readonly onChange: (change: Partial<Choice>) => void;
}) {
  const { proposal, choice, onChange } = props;
  const { texts } = useDesk();
  const words = texts.delivery;
  return (
    <div className="delivery-choice">
      {proposal.revisions.length > 0 && (
        <ChoiceField
          label={words.revision}
          value={choice.submissionId ?? ''}
          onChange={(next) => onChange({ submissionId: next === '' ? null : next })}
          choices={proposal.revisions.map(({ submissionId, revision, stage }) => ({
            value: submissionId,
            label: [`R${revision}`, stage].filter((part) => part !== '').join(' · '),
          }))}
        />
      )}
      {proposal.codes.length > 1 && (
        <ChoiceField
          label={words.form}
          value={choice.code}
          isButtons
          onChange={(next) => onChange({ code: next ?? choice.code })}
          choices={proposal.codes.map((value) => ({ value, label: formName(value, texts) }))}
        />
      )}
      {proposal.customers.length > 1 && (
        <ChoiceField
          label={words.recipient}
          value={String(choice.recipient)}
          onChange={(next) => onChange({ recipient: Number(next ?? 0) })}
          choices={proposal.customers.map(({ name }, index) => ({ value: String(index), label: name }))}
        />
      )}
      <PrintLanguageField
        label={words.language}
        value={choice.language}
        onChange={(language) => onChange({ language })}
      />
      <fieldset className="delivery-formats">
        <legend>{words.formats}</legend>
        <Checkbox.Group
          options={formats.map((value) => ({ value, label: words.format[value] }))}
          value={[...choice.formats]}
          onChange={(next) => onChange({ formats: formats.filter((format) => next.includes(format)) })}
        />
      </fieldset>
      {proposal.evidence.length > 0 && (
        <fieldset className="delivery-formats">
          <legend>{words.evidence}</legend>
          <Checkbox.Group
            options={proposal.evidence.map(({ id, name }) => ({ value: id, label: name }))}
            value={[...choice.evidenceIds]}
            onChange={(next) => onChange({ evidenceIds: next })}
          />
        </fieldset>
      )}
    </div>
  );
}
