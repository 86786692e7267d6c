import type { CallError } from '@shared/contract';
import { raisedOf, type VisitTopic, visitTopics } from '@shared/domain/visit';
import { fill } from '@shared/text';
import { Button } from 'antd';
import { useState } from 'react';
import { call } from '../../api';
import type { ShownRecord } from '../../record';
import { go, routes } from '../../state';
import { ActionDialog, ChoiceField, InstantField, instantText, PersonField, useDesk } from '../../ui';

/** 转为投诉: a line of feedback, its customer and contact become a complaint with channel 拜访. */
export function RaiseComplaint({ record }: { readonly record: ShownRecord<'visit-report'> }) {
  const { raise } = useDesk().texts.visit.report;
  const [isOpen, setIsOpen] = useState(false);
  const topics = topicsOf(record);
  if (record.isVoid || topics.length === 0) return null;
  return (
    <>
      <Button onClick={() => setIsOpen(true)}>{raise.button}</Button>
      {isOpen && <RaiseDialog record={record} topics={topics} onClose={() => setIsOpen(false)} />}
    </>
  );
}

/** What was said and is no complaint yet. */
const topicsOf = ({ stored: { body } }: ShownRecord<'visit-report'>): readonly VisitTopic[] =>
  visitTopics.filter((topic) => body.feedback[topic].trim() !== '' && raisedOf(body, topic) === null);

function RaiseDialog(props: {
  readonly record: ShownRecord<'visit-report'>;
  readonly topics: readonly VisitTopic[];
  readonly onClose: () => void;
}) {
  const { texts, rules } = useDesk();
  const { raise } = texts.visit.report;
  const { id, version, body } = props.record.stored;
  const [token] = useState(() => crypto.randomUUID());
  const [topic, setTopic] = useState<VisitTopic>(props.topics[0] ?? 'other');
  const [receivedAt, setReceivedAt] = useState<string | null>(null);
  const [receivedBy, setReceivedBy] = useState(body.visitors[0]?.name ?? '');
  const [error, setError] = useState<CallError | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const names = texts.papers.visit.choices.topic;
  const submit = async (): Promise<void> => {
    if (receivedAt === null) return;
    setIsBusy(true);
    const result = await call('visit.complain', { id, version, topic, receivedAt, receivedBy, token });
    setIsBusy(false);
    if (result.ok) void go(routes.complaint(result.value.complaintId));
    else setError(result.error);
  };
  return (
    <ActionDialog
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
      problem={receivedAt === null ? raise.missing : null}
      error={error}
      isBusy={isBusy}
      onSubmit={() => void submit()}
      onCancel={props.onClose}
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
    </ActionDialog>
  );
}
