import { isApproved } from '@shared/domain/plan-approval';
import { type PlannedSheet, surveyPlanProgress } from '@shared/domain/survey';
import { fill, listOf } from '@shared/text';
import { NumberLink, type ShownRecord } from '../../record';
import { useTexts, useToday } from '../../ui';

/** A plan as it stands: approved or not, planned against sent and returned, and the way to each sheet. */
export function PlanPage({ record }: { readonly record: ShownRecord<'survey-plan'> }) {
  const texts = useTexts();
  const { papers, survey } = texts;
  const { plan: say } = survey;
  const { body } = record.stored;
  const words = papers.survey.plan;
  const { by, on } = body.approval;
  return (
    <section className="case-panel" aria-label={say.sections.sheets}>
      <h3>{say.sections.sheets}</h3>
      <p className="numbers" data-testid="plan-progress">
        {fill(words.progress, { ...surveyPlanProgress(body) })}
      </p>
      <p className={isApproved(body) ? 'case-quiet' : 'tone-amber'} data-testid="approval">
        {isApproved(body) ? fill(texts.record.approval.approved, { by, on: on ?? '' }) : say.notApproved}
      </p>
      {body.sheets.length > 0 && (
        <table className="survey-answers">
          <thead>
            <tr>
              <th scope="col">{words.customer}</th>
              <th scope="col">{words.period}</th>
              <th scope="col">{words.sendBy}</th>
              <th scope="col">{words.responsible}</th>
              <th scope="col">{words.number}</th>
              <th scope="col">{words.outcome}</th>
            </tr>
          </thead>
          <tbody>
            {body.sheets.map((sheet) => (
              <SheetLine key={sheet.id} sheet={sheet} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function SheetLine({ sheet }: { readonly sheet: PlannedSheet }) {
  const { frame, papers, survey } = useTexts();
  const words = papers.survey.plan;
  const today = useToday();
  const { customer, period, sendBy, responsible, surveyNumber, sentOn, returnedOn, notAskedReason } = sheet;
  const isLate = sentOn === null && notAskedReason === '' && sendBy !== null && sendBy < today;
  const outcome = [
    ...(sentOn === null ? [] : [fill(words.sentOn, { on: sentOn })]),
    ...(returnedOn === null ? [] : [fill(words.returnedOn, { on: returnedOn })]),
    ...(notAskedReason === '' ? [] : [fill(words.notAsked, { reason: notAskedReason })]),
    ...(isLate ? [survey.plan.late] : []),
  ];
  return (
    <tr>
      <td>{customer}</td>
      <td>{period}</td>
      <td className="numbers">{sendBy}</td>
      <td>{responsible}</td>
      <td>{surveyNumber !== '' && <NumberLink number={surveyNumber} />}</td>
      <td className={isLate ? 'tone-red' : undefined}>{listOf(outcome, { frame })}</td>
    </tr>
  );
}
