import { raisedOf, type VisitTopic, visitTopics } from '@shared/domain/visit';
import { fill } from '@shared/text';
import { Button } from 'antd';
import { useState } from 'react';
import { call } from '../../api';
import { RaiseDialog, type ShownRecord } from '../../record';
import { ChoiceField, InstantField, instantText, PersonField, useDesk } from '../../ui';

/** 转为投诉: a line of feedback, its customer and contact become a complaint with channel 拜访. */
export function RaiseComplaint({ record }: { readonly record: ShownRecord<'visit-report'> }) {
  const { raise } = useDesk().texts.visit.report;
  const [isOpen, setIsOpen] = useState(false);
  const topics = topicsOf(record);
  if (record.isVoid || topics.length === 0) return null;
  return (
    <>
      <Button onClick={() => setIsOpen(true)}>{raise.button}</Button>
      {isOpen && <RaiseTopic record={record} topics={topics} onClose={() => setIsOpen(false)} />}
    </>
  );
}

/** What was said and is no complaint yet. */
const topicsOf = ({ stored: { body } }: ShownRecord<'visit-report'>): readonly VisitTopic[] =>
  visitTopics.filter((topic) => body.feedback[topic].trim() !== '' && raisedOf(body, topic) === null);

function RaiseTopic(props: {
  readonly record: ShownRecord<'visit-report'>;
  readonly topics: readonly VisitTopic[];
  readonly onClose: () => void;
}) {
  const { texts, rules } = useDesk();
  const { raise } = texts.visit.report;
  const { id, version, body } = props.record.stored;
  const [topic, setTopic] = useState<VisitTopic>(props.topics[0] ?? 'other');
  const [receivedAt, setReceivedAt] = useState<string | null>(null);
  const [receivedBy, setReceivedBy] = useState(body.visitors[0]?.name ?? '');
  const names = texts.papers.visit.choices.topic;
  return (
    <RaiseDialog
      title={raise.title}
      intro={raise.intro}
      okText={raise.ok}
      record={
        receivedAt === null
          ? ''
          : fill(raise.record, {
              words: body.feedback[topic],
              at: instantText(receivedAt, texts, rules.timeZone),
            })
      }
      missing={receivedAt === null ? [raise.receivedAt] : []}
      onRaise={
        receivedAt === null
          ? null
          : (token) => call('visit.complain', { id, version, topic, receivedAt, receivedBy, token })
      }
      becomes={({ complaintId }) => ({ kind: 'complaint', id: complaintId })}
      onClose={props.onClose}
    >
      <ChoiceField
        label={raise.topic}
        value={topic}
        isClearable={false}
        onChange={(next) => setTopic(next ?? topic)}
        choices={props.topics.map((value) => ({ value, label: names[value] }))}
      />
      <blockquote className="visit-words">{body.feedback[topic]}</blockquote>
      <InstantField
        label={raise.receivedAt}
        hint={raise.receivedAtHint}
        value={receivedAt}
        onChange={setReceivedAt}
        isRequired
      />
      <PersonField label={raise.receivedBy} value={receivedBy} onChange={setReceivedBy} />
    </RaiseDialog>
  );
}
