import { type DeliveredFormat, packings } from '@shared/domain/delivery';
import { reportLayouts } from '@shared/domain/report-layout';
import { fill, type Texts } from '@shared/text';
import { Checkbox } from 'antd';
import { PrintLanguageField } from '../../preview';
import { ChoiceField, FileTags, useDesk } from '../../ui';
import type { Choice, Proposal } from './model';

/** A report's layouts by their names. */
function formName(code: string, { workspace }: Texts): string {
  const layout = reportLayouts.find((each) => each === code);
  return layout === undefined ? code : workspace.page.layouts[layout];
}

const outside = 'outside';

/** More of them are a list. */
const mostButtons = 4;

interface Source {
  readonly value: string;
  readonly label: string;
  readonly change: Partial<Choice>;
}

const sourceOf = ({ code, templateId }: Choice): string => templateId ?? code;

/** Our layouts, the customer's own templates, and a file from elsewhere. */
function sourcesOf({ codes, customers }: Proposal, choice: Choice, texts: Texts): readonly Source[] {
  const { form, outside: words } = texts.delivery;
  const templates = customers[choice.recipient]?.templates ?? [];
  const ours = (code: string): Source => ({
    value: code,
    label: codes.length === 1 ? form : formName(code, texts),
    // What was filled in as the customer's own file had no other format.
    change: { code, templateId: null, ...(choice.templateId === null ? {} : { formats: ['pdf'] }) },
  });
  return [
    ...codes.map(ours),
    ...templates.map(({ versionId, name, form: code }) => ({
      value: versionId,
      label: fill(texts.delivery.ownTemplate, { name }),
      change: { code, templateId: versionId, formats: ['xlsx' as const] },
    })),
    { value: outside, label: words.name, change: { templateId: null } },
  ];
}

const formats = ['pdf', 'xlsx'] as const satisfies readonly DeliveredFormat[];

/** What leaves: revision, form, whose copy, language, formats, evidence. */
export function ChoiceFields(props: {
  readonly proposal: Proposal;
  readonly choice: Choice;
  /** A file finished in another program takes the form's place. */
  readonly isOutside: boolean;
  readonly onOutside: (isOutside: boolean) => void;
  readonly onChange: (change: Partial<Choice>) => void;
}) {
  const { proposal, choice, isOutside, onChange } = props;
  const { texts } = useDesk();
  const words = texts.delivery;
  const sources = sourcesOf(proposal, choice, texts);
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
      <ChoiceField
        label={words.form}
        value={isOutside ? outside : sourceOf(choice)}
        isButtons={sources.length <= mostButtons}
        onChange={(next) => {
          props.onOutside(next === outside);
          onChange({ outsideId: null, ...(sources.find(({ value }) => value === next)?.change ?? {}) });
        }}
        choices={sources}
      />
      {isOutside && (
        <fieldset className="delivery-formats">
          <legend>{words.outside.legend}</legend>
          <p className="hint">{words.outside.hint}</p>
          <FileTags
            ids={choice.outsideId === null ? [] : [choice.outsideId]}
            max={1}
            addLabel={words.outside.pick}
            onChange={(ids) => onChange({ outsideId: ids[0] ?? null })}
          />
        </fieldset>
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
      {!isOutside && choice.templateId === null && (
        <fieldset className="delivery-formats">
          <legend>{words.formats}</legend>
          <Checkbox.Group
            options={formats.map((value) => ({ value, label: words.format[value] }))}
            value={[...choice.formats]}
            onChange={(next) => onChange({ formats: formats.filter((format) => next.includes(format)) })}
          />
        </fieldset>
      )}
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
      {(isOutside ? 1 : choice.formats.length) + choice.evidenceIds.length > 1 && (
        <ChoiceField
          label={words.packing}
          value={choice.packing}
          isButtons
          onChange={(packing) => onChange({ packing: packing ?? 'files' })}
          choices={packings.map((value) => ({ value, label: words.packings[value] }))}
        />
      )}
    </div>
  );
}
