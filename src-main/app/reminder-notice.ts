import type { ReminderEntry } from '@shared/contract';
import { datedName, fill, type Texts } from '@shared/text';

/** What a notification says, and which record it is about; null where there are several. */
export interface ReminderNotice {
  readonly title: string;
  readonly body: string;
  readonly thing: Pick<ReminderEntry['thing'], 'key' | 'source' | 'recordId'> | null;
}

const linesShown = 3;

/** One for what came due while the program was off, one for the rest; several things are one notification. */
export function noticesOf(entries: readonly ReminderEntry[], texts: Texts): readonly ReminderNotice[] {
  const { notice } = texts.reminder;
  return [
    ...noticeOf(
      entries.filter(({ isMeanwhile }) => isMeanwhile),
      notice.meanwhile,
      texts,
    ),
    ...noticeOf(
      entries.filter(({ isMeanwhile }) => !isMeanwhile),
      notice.several,
      texts,
    ),
  ];
}

function noticeOf(
  entries: readonly ReminderEntry[],
  headline: string,
  texts: Texts,
): readonly ReminderNotice[] {
  const [first, ...more] = entries;
  if (first === undefined) return [];
  if (more.length === 0) return [single(first, texts)];
  const { notice } = texts.reminder;
  const count = entries.length;
  const lines = entries.slice(0, linesShown).map(({ step, thing }) =>
    fill(notice.line, {
      step: texts.reminder.step[step],
      kind: datedName(thing.what, texts),
      number: thing.number,
      customer: thing.customerName,
    }),
  );
  return [
    {
      title: fill(headline, { count }),
      body: [...lines, ...(count > linesShown ? [fill(notice.more, { count })] : [])].join('\n'),
      thing: null,
    },
  ];
}

function single({ step, thing, onDuty }: ReminderEntry, texts: Texts): ReminderNotice {
  const { notice } = texts.reminder;
  const due = thing.due.slice(0, 16).replace('T', ' ');
  return {
    title: fill(notice.one, {
      step: texts.reminder.step[step],
      kind: datedName(thing.what, texts),
      number: thing.number,
    }),
    body: [
      fill(notice.oneBody, { customer: thing.customerName, due }),
      ...(onDuty === null || onDuty.person === '' ? [] : [fill(notice.onDuty, { ...onDuty })]),
    ].join('\n'),
    thing: { key: thing.key, source: thing.source, recordId: thing.recordId },
  };
}
