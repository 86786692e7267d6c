import {
  differingEvidence,
  type EvidenceProposal,
  type SurveyRecord,
  withProposal,
} from '@shared/domain/survey';
import { fill, type Texts } from '@shared/text';
import { Button } from 'antd';
import { useQuery } from '../../api';
import { boundFields } from '../../editor';
import { useTexts, yuanText } from '../../ui';

const { useEditor, useFieldValue } = boundFields<SurveyRecord>();

/** Below a customer's figures: what the desk counted for him in the period and from what, to be taken with one click. */
export function CountedEvidence({ index }: { readonly index: number }) {
  const { record: say } = useTexts().survey;
  const from = useFieldValue('from');
  const to = useFieldValue('to');
  const { customerId } = useFieldValue(`entries.${index}`);
  if (customerId === null) return <p className="editor-quiet">{say.noFile}</p>;
  if (from === null || to === null || to < from) return <p className="editor-quiet">{say.noSpan}</p>;
  return <Counted index={index} customerId={customerId} from={from} to={to} />;
}

function Counted(props: {
  readonly index: number;
  readonly customerId: string;
  readonly from: string;
  readonly to: string;
}) {
  const { index, customerId, from, to } = props;
  const texts = useTexts();
  const { record: say } = texts.survey;
  const { store, isFrozen } = useEditor();
  const { evidence, evidenceReason } = useFieldValue(`entries.${index}`);
  const { value: counted } = useQuery('survey.evidence', { customerId, from, to });
  if (counted === undefined) return null;
  const differing = differingEvidence(evidence, counted);
  return (
    <div className="survey-counted">
      <p data-testid="counted">{sentenceOf(counted, texts)}</p>
      {!isFrozen && (
        <Button
          onClick={() => store.getState().set(`entries.${index}.evidence`, withProposal(evidence, counted))}
        >
          {say.takeCounted}
        </Button>
      )}
      {differing.length > 0 && evidenceReason.trim() === '' && (
        <p className="tone-amber" role="status">
          {fill(say.differs, { fields: differing.map((field) => nameOf(field, texts)).join('、') })}
        </p>
      )}
    </div>
  );
}

function sentenceOf(counted: EvidenceProposal, texts: Texts): string {
  const { record: say } = texts.survey;
  const { complaints, lineStopMinutes, premiumFreight, ppm, delivered, missingMonths } = counted;
  return [
    fill(say.counted, { complaints, minutes: lineStopMinutes }),
    ppm === null
      ? fill(say.noPpm, { months: missingMonths.join(' ') })
      : fill(say.countedPpm, { ppm, pieces: counted.counted, delivered: delivered ?? '' }),
    premiumFreight === null ? say.noFreight : fill(say.countedFreight, { amount: yuanText(premiumFreight) }),
  ].join(' ');
}

const nameOf = (field: 'ppm' | 'complaints' | 'lineStopMinutes' | 'premiumFreight', { papers }: Texts) => {
  const { record } = papers.survey;
  return field === 'lineStopMinutes' ? record.lineStop : record[field];
};
