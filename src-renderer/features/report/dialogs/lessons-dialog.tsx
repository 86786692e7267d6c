import type { Lesson } from '@shared/contract';
import type { CauseKind, Report } from '@shared/domain/report';
import { caps } from '@shared/domain/scalars';
import { fill } from '@shared/text';
import { Button, Modal } from 'antd';
import { useDeferredValue, useState } from 'react';
import { useQuery } from '../../../api';
import { ErrorPanel, SearchInput, useTexts } from '../../../ui';

const mostLessons = 20;
const shortest = 2;

/** Causes and actions of past reports, found by failure, part or process and taken over as a draft. */
export function LessonsDialog(props: {
  readonly exceptId: string;
  readonly onUseCause: (kind: CauseKind, rootCause: string) => void;
  readonly onUseAction: (action: Report['actions'][number]) => void;
  readonly onClose: () => void;
}) {
  const { frame, workspace } = useTexts();
  const { lessons: say } = workspace;
  const [text, setText] = useState('');
  const wanted = useDeferredValue(text.trim());
  const query = useQuery(
    'lesson.search',
    wanted.length < shortest ? null : { text: wanted, exceptId: props.exceptId, limit: mostLessons },
  );
  const lessons = query.value?.lessons ?? [];
  return (
    <Modal
      open
      width="60rem"
      title={say.title}
      footer={null}
      closable={{ 'aria-label': frame.dialog.close }}
      onCancel={props.onClose}
    >
      <SearchInput label={say.search} max={caps.line} value={text} onChange={setText} />
      {wanted.length < shortest && <p className="editor-quiet">{say.hint}</p>}
      {query.error !== undefined && <ErrorPanel error={query.error} onRetry={query.reload} />}
      {wanted.length >= shortest && query.value !== undefined && lessons.length === 0 && (
        <p className="editor-quiet">{fill(say.empty, { text: wanted })}</p>
      )}
      {lessons.map((lesson) => (
        <LessonView key={lesson.recordId} lesson={lesson} {...props} />
      ))}
    </Modal>
  );
}

function LessonView(props: {
  readonly lesson: Lesson;
  readonly onUseCause: (kind: CauseKind, rootCause: string) => void;
  readonly onUseAction: (action: Report['actions'][number]) => void;
}) {
  const { lesson } = props;
  const { papers, workspace } = useTexts();
  const { lessons: say } = workspace;
  const [used, setUsed] = useState<ReadonlySet<string>>(new Set());
  const use = (key: string, take: () => void): void => {
    take();
    setUsed(new Set([...used, key]));
  };
  // Nobody has looked yet whether it holds here as well: it says so until somebody has.
  const draft = (text: string): string => fill(say.draft, { number: lesson.complaintNumber, text });
  const button = (key: string, label: string, take: () => void) => (
    <Button disabled={used.has(key)} onClick={() => use(key, take)}>
      {used.has(key) ? `✓ ${say.used}` : label}
    </Button>
  );
  return (
    <section className="report-lesson" aria-label={lesson.title}>
      <h3>
        {lesson.title} <span className="editor-quiet">{lesson.complaintNumber}</span>{' '}
        <span className="editor-quiet">{lesson.customerName}</span>
      </h3>
      {lesson.lessons !== '' && <p>{lesson.lessons}</p>}
      <ul>
        {lesson.causes.map(({ kind, chain }) => (
          <li key={kind}>
            <span>
              {papers.report.causeKinds[kind]}: {chain.rootCause}
            </span>
            {button(kind, say.useCause, () => props.onUseCause(kind, draft(chain.rootCause)))}
          </li>
        ))}
        {lesson.actions.map((action) => (
          <li key={action.id}>
            <span>{action.action}</span>
            {button(action.id, say.useAction, () =>
              props.onUseAction({ ...action, action: draft(action.action) }),
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
