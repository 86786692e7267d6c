import type { Submission } from '@shared/domain/report';
import { fill, type Texts } from '@shared/text';
import { Collapse } from 'antd';
import { dayText, instantText, useDesk } from '../../../ui';

/** What went to the customer, the newest first: what, when, how, to whom, and what he said of it. */
export function SubmissionLog({ submissions }: { readonly submissions: readonly Submission[] }) {
  const { texts, rules } = useDesk();
  const newest = [...submissions].reverse();
  const [last] = newest;
  if (last === undefined) return null;
  const { log } = texts.workspace;
  const heading = fill(log.title, {
    n: submissions.length,
    last: `R${last.revision} · ${texts.workspace.standing[last.facts.verdict?.verdict ?? 'with-customer']}`,
  });
  return (
    <Collapse
      className="editor-gates report-log"
      size="small"
      items={[
        {
          key: 'log',
          label: heading,
          children: (
            <ol aria-label={heading}>
              {newest.map((submission) => (
                <li key={submission.id}>
                  {linesOf(submission, texts, rules.timeZone).map((line) => (
                    <p key={line}>{line}</p>
                  ))}
                </li>
              ))}
            </ol>
          ),
        },
      ]}
    />
  );
}

/** One submission in sentences; what was not entered is not mentioned. */
function linesOf(submission: Submission, texts: Texts, timeZone: string): readonly string[] {
  const { facts } = submission;
  const { log } = texts.workspace;
  const sent = fill(log.sent, {
    revision: `R${submission.revision}`,
    stage: facts.stage,
    layout: texts.workspace.page.layouts[facts.layout],
    language: texts.frame.file.languages[facts.language],
    at: instantText(facts.sentAt, texts, timeZone),
    way: texts.choices.replyWay[facts.way],
  });
  return [
    joined(sent, facts.recipient !== '' && fill(log.recipient, { recipient: facts.recipient })),
    joined(
      fill(log.sentBy, { name: facts.sentBy }),
      ...proofOf(facts.proof, texts),
      fill(log.hash, { hash: submission.contentHash.slice(0, shownHash) }),
    ),
    ...(facts.openReason === ''
      ? []
      : [fill(log.open, { n: facts.openGates.length, reason: facts.openReason })]),
    ...(facts.lateReason === '' ? [] : [fill(log.late, { reason: facts.lateReason })]),
    ...verdictLines(submission, texts, timeZone),
  ];
}

/** As many characters as a person compares. */
const shownHash = 12;

const joined = (...parts: readonly (string | false)[]): string =>
  parts.filter((part) => part !== false && part !== '').join(' · ');

function proofOf(
  { person, note, attachmentIds }: Submission['facts']['proof'],
  texts: Texts,
): readonly string[] {
  const { log } = texts.workspace;
  return [
    ...(person + note === ''
      ? []
      : [fill(log.proof, { person: person === '' || note === '' ? person : `${person} `, note })]),
    ...(attachmentIds.length === 0 ? [] : [fill(log.files, { n: attachmentIds.length })]),
  ];
}

/** What the customer said of a revision, in his words, and by when he wants the next one. */
export function verdictLines(submission: Submission, texts: Texts, timeZone: string): readonly string[] {
  const { verdict } = submission.facts;
  const { log, standing } = texts.workspace;
  if (verdict === null) return [log.unanswered];
  const said = fill(log.verdict, {
    verdict: standing[verdict.verdict],
    by: verdict.by,
    at: instantText(verdict.at, texts, timeZone),
  });
  return [
    joined(
      said,
      ...proofOf(verdict.proof, texts),
      verdict.nextDueOn !== null && fill(log.nextDue, { day: dayText(verdict.nextDueOn, texts) }),
    ),
    ...(verdict.words === '' ? [] : [fill(log.words, { words: verdict.words })]),
  ];
}
