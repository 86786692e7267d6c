import { CheckCircleOutlined, CopyOutlined, PrinterOutlined } from '@ant-design/icons';
import type { Answer, CallError } from '@shared/contract';
import { complaintDues } from '@shared/domain/complaint';
import type { MilestoneKind } from '@shared/domain/deadline';
import { onDutyOn } from '@shared/domain/reminder';
import { type Settings, supplyingCompany } from '@shared/domain/settings';
import { fill, type Texts } from '@shared/text';
import { Alert, Button } from 'antd';
import { useEffect, useState } from 'react';
import { call, useQuery } from '../../api';
import { go, routes, showJob, useJobs, usePreferences, useSettings } from '../../state';
import { ErrorPanel, FailureLine, useDesk, useNow, useTexts } from '../../ui';
import { dueText, MarkDialog, useCase, useWording } from '../complaint';
import { alreadyPast, restDayDue } from './model/after-register';
import { firstReply } from './model/first-reply';
import { DuesPanel } from './parts/dues-panel';

/** After saving: number, dues, the first reply to copy, the transfer slip, and what cannot wait. */
export function AfterPanel(props: {
  readonly answer: Answer<'complaint.register'>;
  readonly onAnother: () => void;
}) {
  const { stored } = props.answer;
  const { rules, calendar } = useDesk();
  const fresh = useQuery('complaint.get', { id: stored.id });
  const { agreed } = useTexts().complaint.editor;
  const known = fresh.value ?? {
    stored,
    row: props.answer.row,
    isVoid: false,
    voidReason: '',
    agreedTimes: null,
    draft: null,
  };
  const dues = complaintDues(known.stored.body, { rules, calendar, agreedTimes: known.agreedTimes });
  return (
    <>
      <FailureLine query={fresh} where={agreed} />
      <Registered known={known} dues={dues} onAnother={props.onAnother} />
    </>
  );
}

function Registered(props: {
  readonly known: Omit<Answer<'complaint.get'>, 'pieces'>;
  readonly dues: ReturnType<typeof complaintDues>;
  readonly onAnother: () => void;
}) {
  const { known, dues } = props;
  const { stored } = known;
  const { texts, rules, copy } = useDesk();
  const { after } = texts.intake;
  const wording = useWording();
  const now = useNow();
  const of = useCase(known);
  const settings = useSettings((state) => state.settings);
  const [copied, setCopied] = useState(false);
  const [marking, setMarking] = useState<MilestoneKind | null>(null);
  const [unanswered, setUnanswered] = useState<readonly MilestoneKind[]>([]);
  const slip = useSlip(stored.id, stored.number);
  const past = alreadyPast(dues, stored.body, now);
  const rest = restDayDue(dues, stored.body, now);

  const customerId = stored.body.customer.id;
  const file = useQuery('customer.get', customerId === null ? null : { id: customerId }).value;
  const replyIn = (language: 'zh-CN' | 'en'): string => {
    const company = supplyingCompany(
      settings.companies,
      stored.body.companyId ?? file?.body.companyId ?? null,
      language,
    );
    return firstReply(stored, dues, company, rules.timeZone, language);
  };

  const copyReply = async (language: 'zh-CN' | 'en'): Promise<void> =>
    setCopied(await copy(replyIn(language)));

  return (
    <div className="after" data-testid="registered">
      <header className="after-head">
        <CheckCircleOutlined aria-hidden className="tone-green" />
        <div>
          <p>{after.title}</p>
          <h1 className="numbers" data-testid="number">
            {stored.number}
          </h1>
        </div>
        <p className="case-quiet">
          {stored.body.customer.name}
          {known.row.openQuestionCount > 0 &&
            ` · ${fill(after.questions, { count: known.row.openQuestionCount })}`}
        </p>
      </header>
      {past.map((kind) => (
        <Alert
          key={kind}
          type="error"
          showIcon
          data-testid={`past-${kind}`}
          title={fill(after.past, {
            milestone: texts.choices.milestone[kind],
            due: dues === null ? '' : dueText(dues[kind].due, wording),
          })}
          description={unanswered.includes(kind) ? after.notRepliedNoted : undefined}
          action={
            <span className="after-buttons">
              <Button type="primary" onClick={() => setMarking(kind)}>
                {after.replied}
              </Button>
              <Button onClick={() => setUnanswered([...unanswered, kind])}>{after.notReplied}</Button>
            </span>
          }
        />
      ))}
      {rest !== null && dues !== null && (
        <Alert
          type="warning"
          showIcon
          data-testid="rest-day"
          title={<strong>{after.restDay}</strong>}
          description={`${fill(after.restDayWhy, {
            milestone: texts.choices.milestone[rest],
            due: dueText(dues[rest].due, wording),
          })} ${dutyText(settings, dues[rest].day, texts)}`}
        />
      )}
      <DuesPanel dues={dues} />
      <section className="intake-panel">
        <h2>{after.reply}</h2>
        <p className="after-reply">{replyIn('zh-CN')}</p>
        <span className="after-buttons">
          <Button type="primary" icon={<CopyOutlined aria-hidden />} onClick={() => void copyReply('zh-CN')}>
            {after.copyChinese}
          </Button>
          <Button icon={<CopyOutlined aria-hidden />} onClick={() => void copyReply('en')}>
            {after.copyEnglish}
          </Button>
          <span role="status">{copied ? after.copied : ''}</span>
        </span>
      </section>
      {slip.error !== null && <ErrorPanel error={slip.error} />}
      <footer className="after-buttons">
        <Button icon={<PrinterOutlined aria-hidden />} size="large" onClick={() => void slip.print()}>
          {after.slip}
        </Button>
        <Button size="large" onClick={() => void go(routes.complaint(stored.id))}>
          {after.open}
        </Button>
        <Button size="large" onClick={props.onAnother}>
          {after.another}
        </Button>
      </footer>
      {marking !== null && <MarkDialog of={of} kind={marking} onClose={() => setMarking(null)} />}
    </div>
  );
}

/** Who is on duty that day, by the roster. */
function dutyText({ intake, reminders }: Settings, day: string, { intake: { after } }: Texts): string {
  const usual = { person: intake.dutyPerson, phone: intake.dutyPhone };
  const { person, phone } = onDutyOn(reminders.roster, usual, day);
  return person === '' ? after.onDutyUnset : fill(after.onDuty, { person, phone });
}

/** Exports the transfer slip as PDF and opens it when it is ready. */
function useSlip(complaintId: string, number: string) {
  const { texts } = useDesk();
  const language = usePreferences((preferences) => preferences.language);
  const [jobId, setJobId] = useState<string | null>(null);
  const [error, setError] = useState<CallError | null>(null);
  const outcome = useJobs(({ jobs }) => jobs.find(({ id }) => id === jobId)?.outcome ?? null);
  useEffect(() => {
    if (outcome === null) return;
    setJobId(null);
    if (outcome.kind === 'done') void call('file.open', { token: outcome.token });
  }, [outcome]);
  const print = async (): Promise<void> => {
    const request = { form: 'transfer-slip', format: 'pdf', language, complaintId } as const;
    const result = await call('export.start', { request });
    if (!result.ok) return setError(result.error.code === 'cancelled' ? null : result.error);
    setError(null);
    if (result.value.jobId === null) return;
    showJob(result.value.jobId, `${texts.frame.job.formSlip} ${number}`, request);
    setJobId(result.value.jobId);
  };
  return { error, print };
}
