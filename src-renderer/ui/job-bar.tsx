import { CloseOutlined } from '@ant-design/icons';
import type { Events, Input } from '@shared/contract';
import type { TemplateNote } from '@shared/domain/template';
import { templateNoteTexts } from '@shared/forms/template-notes';
import { clausesOf, fill } from '@shared/text';
import { Button, Progress } from 'antd';
import { useDesk, useTexts } from './desk-context';
import { errorSentences } from './error-panel';
import { unreadablePhotosText } from './photo-words';

export interface JobView {
  readonly id: string;
  readonly label: string;
  readonly startedAt: number;
  readonly done: number;
  readonly total: number;
  readonly outcome: Events['job.ended']['outcome'] | null;
  /** What was asked; with it a failed job can be tried again. */
  readonly request: Input<'export.start'>['request'] | null;
}

/** One bar for long work: what, how far, time left, cancel; at the end 已完成 · 打开 · 打开所在文件夹. Never blocks. */
export function JobBar(props: {
  readonly jobs: readonly JobView[];
  readonly onCancel: (id: string) => void;
  readonly onRetry: (id: string) => void;
  readonly onOpen: (token: string) => void;
  readonly onReveal: (token: string) => void;
  readonly onDismiss: (id: string) => void;
}) {
  const { job: words } = useTexts().frame;
  return (
    <section className="job-bar" aria-label={words.region} aria-live="polite">
      {props.jobs.map((job) => (
        <div key={job.id} className="job" data-outcome={job.outcome?.kind ?? 'running'}>
          <span className="job-text">
            <JobText job={job} />
          </span>
          {job.outcome?.kind === 'done' && <JobNotes notes={job.outcome.notes} />}
          {job.outcome === null && (
            <>
              <Progress
                className="job-progress"
                percent={percentOf(job)}
                showInfo={false}
                aria-label={job.label}
              />
              <Button onClick={() => props.onCancel(job.id)}>{words.cancel}</Button>
            </>
          )}
          {job.outcome?.kind === 'failed' && job.request !== null && (
            <Button
              type="primary"
              aria-label={fill(words.retryOf, { label: job.label })}
              onClick={() => props.onRetry(job.id)}
            >
              {words.retry}
            </Button>
          )}
          {job.outcome?.kind === 'done' && (
            <DoneButtons outcome={job.outcome} onOpen={props.onOpen} onReveal={props.onReveal} />
          )}
          {job.outcome !== null && (
            <Button
              type="text"
              icon={<CloseOutlined aria-hidden />}
              aria-label={words.dismiss}
              title={words.dismiss}
              onClick={() => props.onDismiss(job.id)}
            />
          )}
        </div>
      ))}
    </section>
  );
}

const percentOf = ({ done, total }: JobView): number => (total === 0 ? 0 : Math.round((done / total) * 100));

function DoneButtons(props: {
  readonly outcome: Extract<NonNullable<JobView['outcome']>, { readonly kind: 'done' }>;
  readonly onOpen: (token: string) => void;
  readonly onReveal: (token: string) => void;
}) {
  const { job: words } = useTexts().frame;
  return (
    <>
      <span className="job-file" title={props.outcome.folder}>
        {props.outcome.fileName}
      </span>
      <Button type="primary" onClick={() => props.onOpen(props.outcome.token)}>
        {words.open}
      </Button>
      <Button onClick={() => props.onReveal(props.outcome.token)}>{words.reveal}</Button>
    </>
  );
}

const notesShown = 3;

/** What did not fit into the firm's own form; the rest is counted. */
function JobNotes({ notes }: { readonly notes: readonly TemplateNote[] }) {
  const texts = useTexts();
  const { job: words } = texts.frame;
  if (notes.length === 0) return null;
  const sentences = templateNoteTexts(notes, texts);
  const more = notes.length - notesShown;
  const shown = [
    ...sentences.slice(0, notesShown),
    ...(more > 0 ? [fill(words.moreNotes, { n: more })] : []),
  ];
  return (
    <span className="job-notes" title={sentences.join('\n')}>
      {fill(words.notes, { notes: clausesOf(shown, texts) })}
    </span>
  );
}

function JobText({ job }: { readonly job: JobView }) {
  const { texts } = useDesk();
  const words = texts.frame.job;
  const { outcome, label } = job;
  if (outcome === null) {
    if (job.total === 0) return fill(words.starting, { label });
    const left = leftText(job, words);
    return [fill(words.running, { label, done: job.done, total: job.total }), left]
      .filter(Boolean)
      .join(' · ');
  }
  if (outcome.kind === 'cancelled') return fill(words.cancelled, { label });
  if (outcome.kind === 'done') {
    const done = fill(outcome.pages > 0 ? words.done : words.doneNoPages, { label, pages: outcome.pages });
    const photos = unreadablePhotosText(outcome.unreadablePhotos, texts);
    return photos === '' ? done : `${done} · ${photos}`;
  }
  const code =
    outcome.code in texts.frame.error.what
      ? (outcome.code as keyof typeof texts.frame.error.what)
      : 'internal';
  const { what, way } = errorSentences({ code, params: outcome.params, id: outcome.id }, texts);
  return `${fill(words.failed, { label })} ${what} ${way} ${fill(texts.frame.error.id, { id: outcome.id })}`;
}

function leftText(
  { startedAt, done, total }: JobView,
  words: { readonly left: string; readonly seconds: string; readonly minutes: string },
): string {
  const spent = Date.now() - startedAt;
  if (done === 0 || spent < 1500) return '';
  const seconds = Math.ceil(((spent / done) * (total - done)) / 1000);
  const span =
    seconds < 90 ? fill(words.seconds, { n: seconds }) : fill(words.minutes, { n: Math.ceil(seconds / 60) });
  return fill(words.left, { span });
}
