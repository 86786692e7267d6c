import { type CarePlan, type ContactIntervals, nextContact } from '@shared/domain/care';
import { fill, type Texts } from '@shared/text';
import { dayText } from '../../ui';

/** When the next contact is due and why, or why nothing is. */
export function nextTexts(
  plan: CarePlan,
  texts: Texts,
  timeZone: string,
  intervals: ContactIntervals,
): { readonly due: string; readonly why: string } {
  const say = texts.care.next;
  const { grade } = plan;
  if (plan.ended.on !== null) return { due: say.ended, why: '' };
  if (grade === null) return { due: say.noGrade, why: '' };
  const { due, derived, isMoved, lastOn } = nextContact(plan, timeZone, intervals);
  if (due === null || derived === null) return { due: say.noStart, why: '' };
  const { amount, unit } = intervals[grade];
  const named = {
    last: lastOn ?? '',
    grade: texts.papers.customerFile.grades[grade],
    interval: fill(texts.papers.care.intervalText[unit], { n: amount }),
  };
  const why = isMoved
    ? fill(say.moved, { from: dayText(derived, texts), reason: plan.move.reason })
    : fill(lastOn === null ? say.fromStart : say.byInterval, named);
  return { due: fill(say.due, { day: dayText(due, texts) }), why };
}
