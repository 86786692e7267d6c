import { EditOutlined, PrinterOutlined, SendOutlined } from '@ant-design/icons';
import { hasRight } from '@shared/domain/person';
import { customerOfCopy, customersKinds, factsOf, nextDate } from '@shared/domain/record';
import { fill } from '@shared/text';
import { Alert, Button, Tabs, Tag } from 'antd';
import { useState } from 'react';
import { call } from '../../api';
import { RecordHistory } from '../../editor';
import { PrintDialog } from '../../preview';
import { go, goBack, routes, useCommand, useSession } from '../../state';
import { ChoiceField, instantText, PageHeader, useDesk, VoidForm } from '../../ui';
import type { AnyDescription, ShownRecord } from '../description';
import { DueMark } from '../due-mark';
import { useKindWords } from '../model/words';
import { papersOf, titleOfPaper } from '../papers';
import { DatesList, useDatesOf } from './dates-list';
import { FilesList } from './files-list';
import { LinksList } from './links-list';
import { RecordFacts } from './record-facts';
import { useEscape } from './use-escape';

/** A record, whole: head with its standing, its dates, its facts, its history. */
export function RecordView(props: { readonly description: AnyDescription; readonly record: ShownRecord }) {
  const { description, record } = props;
  const { stored, isVoid } = record;
  const { texts } = useDesk();
  const say = texts.record;
  const words = useKindWords(description);
  const [task, setTask] = useState<'print' | 'void' | null>(null);
  const dates = useDatesOf(record);
  const edit = (): void => void go(routes.recordEdit(stored.kind, stored.id));
  const Actions = description.actions;
  const Summary = description.summary;
  useEscape(() => void goBack());
  useCommand('print', () => setTask('print'));
  useCommand('export', () => setTask('print'));
  return (
    <div className="record-page">
      <div className="record-head">
        <PageHeader
          title={<span className="numbers">{stored.number}</span>}
          note={<RecordHead description={description} record={record} dates={dates} />}
          onBack={() => void goBack()}
          actions={
            <>
              {Actions !== undefined && <Actions record={record} />}
              {!isVoid && customersKinds.has(stored.kind) && (
                <Button
                  icon={<SendOutlined aria-hidden />}
                  onClick={() => void go(routes.deliver(stored.id))}
                >
                  {texts.delivery.action}
                </Button>
              )}
              <Button icon={<PrinterOutlined aria-hidden />} onClick={() => setTask('print')}>
                {say.print}
              </Button>
              {!isVoid && <VoidButton onClick={() => setTask('void')} />}
              {!isVoid && (
                <Button type="primary" icon={<EditOutlined aria-hidden />} onClick={edit}>
                  {record.draft === null ? say.edit : say.continueDraft}
                </Button>
              )}
            </>
          }
        />
      </div>
      {isVoid && <Alert type="warning" showIcon title={fill(say.isVoid, { reason: record.voidReason })} />}
      <Tabs
        className="case-tabs"
        destroyOnHidden
        items={[
          {
            key: 'content',
            label: say.tabs.content,
            children: (
              <div className="record-content">
                {Summary !== undefined && <Summary record={record} />}
                <DatesList dates={dates} record={record} />
                <RecordFacts description={description} record={record} />
                <LinksList record={record} />
                <FilesList description={description} record={record} />
              </div>
            ),
          },
          {
            key: 'history',
            label: say.tabs.history,
            children: <RecordHistory id={stored.id} words={words.editor} />,
          },
        ]}
      />
      {task === 'print' && (
        <PrintRecord description={description} record={record} onClose={() => setTask(null)} />
      )}
      {task === 'void' && (
        <VoidForm
          number={stored.number}
          okText={say.voidAction}
          send={(reason) => call('record.void', { id: stored.id, version: stored.version, reason })}
          onDone={() => setTask(null)}
          onCancel={() => setTask(null)}
        />
      )}
    </div>
  );
}

/** Shown to those who may. */
function VoidButton({ onClick }: { readonly onClick: () => void }) {
  const { record } = useDesk().texts;
  const operator = useSession((session) => session.operator);
  const mayVoid = operator === null || hasRight(operator.roles, 'void');
  if (!mayVoid) return null;
  return (
    <Button danger onClick={onClick}>
      {record.voidAction}
    </Button>
  );
}

function RecordHead(props: {
  readonly description: AnyDescription;
  readonly record: ShownRecord;
  readonly dates: ReturnType<typeof useDatesOf>;
}) {
  const { description, record, dates } = props;
  const { texts, rules } = useDesk();
  const say = texts.record;
  const words = useKindWords(description);
  const { kind, body, registeredAt, registeredBy } = record.stored;
  const facts = factsOf(kind, body);
  const next = nextDate(dates, rules.timeZone);
  return (
    <div className="case-head">
      {facts.customerName !== '' && <strong>{facts.customerName}</strong>}
      {facts.subject !== '' && <span>{facts.subject}</span>}
      <Tag color="blue" data-testid="status">
        {words.status[facts.status] ?? facts.status}
      </Tag>
      {record.isVoid ? (
        <Tag>{say.void}</Tag>
      ) : next === null ? (
        dates.length > 0 && <span className="case-quiet">{say.allDone}</span>
      ) : (
        <span className="record-next">
          {say.next} <DueMark due={next.due} done={null} earliest={next.earliest} />
        </span>
      )}
      <span className="case-quiet numbers">
        {fill(say.registered, { day: instantText(registeredAt, texts, rules.timeZone), by: registeredBy })}
      </span>
    </div>
  );
}

function PrintRecord(props: {
  readonly description: AnyDescription;
  readonly record: ShownRecord;
  readonly onClose: () => void;
}) {
  const { description, record, onClose } = props;
  const { texts } = useDesk();
  const { stored } = record;
  const papers = papersOf(description);
  const [place, setPlace] = useState(0);
  const paper = papers[place] ?? papers[0];
  return (
    <PrintDialog
      key={place}
      paper={{ code: paper.code, recordId: stored.id, isInternal: paper.isInternal ?? false }}
      customerId={customerOfCopy(stored, 0)}
      name={`${titleOfPaper(paper, texts)} ${stored.number}`}
      onClose={onClose}
    >
      {papers.length > 1 && (
        <ChoiceField
          label={texts.record.paper}
          value={String(place)}
          isClearable={false}
          onChange={(next) => setPlace(Number(next ?? 0))}
          choices={papers.map((each, at) => ({ value: String(at), label: titleOfPaper(each, texts) }))}
        />
      )}
    </PrintDialog>
  );
}
