import { dateRulesOf } from '@shared/domain/settings';
import { reportDueOf } from '@shared/domain/visit';
import { fill } from '@shared/text';
import { CountedDue, type ShownRecord } from '../../record';
import { useSettings } from '../../state';
import { useDesk } from '../../ui';

/** By when the report is written, and by which rule (5.3.14). */
export function ReportSummary({ record }: { readonly record: ShownRecord<'visit-report'> }) {
  const { calendar, texts } = useDesk();
  const { due: say } = texts.visit.report;
  const settings = useSettings((state) => state.settings);
  const due = reportDueOf(record.stored.body, dateRulesOf(settings, calendar));
  if (due === null) return null;
  const { after, days, date } = due;
  return (
    <section className="case-panel" aria-label={say.title} data-testid="report-due">
      <h3>{say.title}</h3>
      <CountedDue rule={fill(say.rule, { after, days, date })} count={due} />
    </section>
  );
}
