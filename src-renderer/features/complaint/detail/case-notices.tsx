import { hasProvisionalDue } from '@shared/domain/deadline';
import { fill } from '@shared/text';
import { Alert } from 'antd';
import { useDesk } from '../../../ui/desk-context';
import { dateText, instantText, type Wording } from '../model/format';
import { useWording } from '../use-wording';
import type { Case } from './use-case';

interface Notice {
  readonly type: 'error' | 'warning' | 'info';
  readonly text: string;
}

/** What one must know before reading the case: severity A, legal hold, side states, provisional dates, void. */
export function CaseNotices({ of, voidReason }: { readonly of: Case; readonly voidReason: string | null }) {
  const wording = useWording();
  const { calendar } = useDesk();
  const covered = calendar.coverage?.to ?? null;
  return (
    <>
      {noticesOf(of, voidReason, covered, wording).map(({ type, text }) => (
        <Alert key={text} className="case-notice" type={type} showIcon banner title={text} />
      ))}
    </>
  );
}

function noticesOf(
  of: Case,
  voidReason: string | null,
  covered: string | null,
  wording: Wording,
): readonly Notice[] {
  const { body } = of.stored;
  const { detail } = wording.texts.complaint;
  const notices: Notice[] = [];
  const add = (
    type: Notice['type'],
    template: string,
    params: Readonly<Record<string, string | number>> = {},
  ) => notices.push({ type, text: fill(template, params) });
  if (voidReason !== null) add('error', detail.void, { reason: voidReason });
  if (body.severity === 'A') add('error', detail.severityA);
  if (body.legalHold) add('warning', detail.legalHold);
  if (body.withdrawal !== null)
    add('info', detail.withdrawn, { at: instantText(body.withdrawal.at, wording) });
  if (body.mergedInto !== '') add('info', detail.merged, { number: body.mergedInto });
  if (body.sourceNumber !== undefined && body.sourceNumber !== '')
    add('info', detail.source, { number: body.sourceNumber });
  if (body.conditionalAcceptance !== '')
    add('info', detail.conditional, { text: body.conditionalAcceptance });
  if (body.isHistoricalImport) add('info', detail.historical);
  const lastRound = body.pastRounds.at(-1);
  if (lastRound !== undefined) {
    const closedAt =
      lastRound.closedAt === null ? wording.texts.complaint.empty : instantText(lastRound.closedAt, wording);
    add('info', detail.reopened, { round: body.pastRounds.length + 1, closedAt });
  }
  if (
    of.dues !== null &&
    hasProvisionalDue(of.dues) &&
    body.milestones.closure.doneAt === null &&
    covered !== null
  ) {
    add('info', detail.provisional, { date: dateText(`${covered.slice(0, 4)}-12-24`, wording) });
  }
  return notices;
}
