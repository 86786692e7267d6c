import { civilDateAt } from '@shared/domain/calendar';
import { cleanDaysOf, isOverdueRequest, isUnderControlledShipping } from '@shared/domain/complaint';
import { hasProvisionalDue } from '@shared/domain/deadline';
import { fill } from '@shared/text';
import { Alert } from 'antd';
import { useDesk, useNow } from '../../../ui';
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
  const { calendar, rules } = useDesk();
  const today = civilDateAt(useNow(), rules.timeZone);
  const covered = calendar.coverage?.to ?? null;
  return (
    <>
      {noticesOf(of, voidReason, { covered, today }, wording).map(({ type, text }) => (
        <Alert key={text} className="case-notice" type={type} showIcon banner title={text} />
      ))}
    </>
  );
}

function noticesOf(
  of: Case,
  voidReason: string | null,
  { covered, today }: { readonly covered: string | null; readonly today: string },
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
  if (isUnderControlledShipping(body.controlledShipping)) {
    const { level, days, exitCriteria } = body.controlledShipping;
    const criteria = exitCriteria === '' ? wording.texts.complaint.unknown : exitCriteria;
    add('warning', detail.shipping, { level: level ?? '', clean: cleanDaysOf(days), criteria });
  }
  const overdue = body.requests.filter((request) => isOverdueRequest(request, today)).length;
  if (overdue > 0) add('warning', detail.requestsOverdue, { count: overdue });
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
