import type { Answer } from '@shared/contract';
import {
  differingEvidence,
  type EvidenceField,
  type EvidenceProposal,
  type SurveyRecord,
  withProposal,
} from '@shared/domain/survey';
import { fill, listOf, type Texts } from '@shared/text';
import { Button } from 'antd';
import { createContext, type ReactNode, useContext } from 'react';
import { useQuery } from '../../api';
import { boundFields } from '../../editor';
import { decimalText, FailureLine, totalsText, useTexts, yuanText } from '../../ui';

const { useEditor, useFieldValue } = boundFields<SurveyRecord>();

const Counts = createContext<Answer<'survey.evidence'> | undefined>(undefined);

/** Around the customers of the record: what the desk counted for all of them is asked once. */
export function CountedOnce({ children }: { readonly children: ReactNode }) {
  const from = useFieldValue('from');
  const to = useFieldValue('to');
  const entries = useFieldValue('entries');
  const customerIds = [...new Set(entries.flatMap(({ customerId }) => customerId ?? []))];
  const isAsked = customerIds.length > 0 && from !== null && to !== null && from <= to;
  const query = useQuery('survey.evidence', isAsked ? { customerIds, from, to } : null, { keeps: false });
  const { record: say } = useTexts().survey;
  return (
    <Counts.Provider value={query.value}>
      <FailureLine query={query} where={say.counting} />
      {children}
    </Counts.Provider>
  );
}

/** Below a customer's figures: what the desk counted for him in the period and from what, to be taken with one click. */
export function CountedEvidence({ index }: { readonly index: number }) {
  const { record: say } = useTexts().survey;
  const from = useFieldValue('from');
  const to = useFieldValue('to');
  const { customerId } = useFieldValue(`entries.${index}`);
  const answer = useContext(Counts);
  if (customerId === null) return <p className="editor-quiet">{say.noFile}</p>;
  if (from === null || to === null || to < from) return <p className="editor-quiet">{say.noSpan}</p>;
  const counted = answer?.customers.find((each) => each.customerId === customerId)?.evidence;
  return counted === undefined ? null : <Counted index={index} counted={counted} />;
}

function Counted({ index, counted }: { readonly index: number; readonly counted: EvidenceProposal }) {
  const texts = useTexts();
  const { record: say } = texts.survey;
  const { store, isFrozen } = useEditor();
  const { evidence, evidenceReason } = useFieldValue(`entries.${index}`);
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
          {fill(say.differs, {
            fields: listOf(
              differing.map((field) => nameOf(field, texts)),
              texts,
            ),
          })}
        </p>
      )}
    </div>
  );
}

function sentenceOf(counted: EvidenceProposal, texts: Texts): string {
  const { record: say } = texts.survey;
  const { complaints, withdrawn, lineStopMinutes, ppm, delivered, missingMonths } = counted;
  return [
    fill(say.counted, { complaints, minutes: lineStopMinutes }),
    withdrawn === 0 ? '' : fill(say.countedWithdrawn, { count: withdrawn }),
    ppm === null
      ? fill(say.noPpm, { months: missingMonths.join(' ') })
      : fill(say.countedPpm, { ppm, pieces: counted.counted, delivered: delivered ?? '' }),
    ...freightSentences(counted, say),
    ...scorecardSentences(counted, say),
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

/** Amounts in other currencies are told beside, never added. */
function freightSentences(
  { premiumFreight, otherFreight }: EvidenceProposal,
  say: Texts['survey']['record'],
): readonly string[] {
  if (premiumFreight === null && otherFreight.length === 0) return [say.noFreight];
  return [
    ...(premiumFreight === null ? [] : [fill(say.countedFreight, { amount: yuanText(premiumFreight) })]),
    ...(otherFreight.length === 0 ? [] : [fill(say.otherFreight, { amounts: totalsText(otherFreight) })]),
  ];
}

/** What the customer himself says of the period. */
const scorecardSentences = (
  { onTimeRate, onTimeMonths, scorecard }: EvidenceProposal,
  say: Texts['survey']['record'],
): readonly string[] => [
  onTimeRate === null
    ? say.noOnTime
    : fill(say.countedOnTime, { rate: decimalText(onTimeRate, 2), months: onTimeMonths }),
  ...(scorecard === '' ? [] : [fill(say.countedScorecard, { scorecard })]),
];

/** What a figure is called: as the printed record names it. */
const nameOf = (field: EvidenceField, { papers }: Texts): string => {
  const { ppm, complaints, lineStop, onTime, premiumFreight } = papers.survey.record;
  return { ppm, complaints, lineStopMinutes: lineStop, onTimeRate: onTime, premiumFreight }[field];
};
