import { type MatrixVisit, progressOf } from '@shared/domain/visit';
import { fill } from '@shared/text';
import { Button } from 'antd';
import { useState } from 'react';
import { NumberLink, type ShownRecord } from '../../record';
import { go, routes } from '../../state';
import { useTexts, useToday } from '../../ui';
import { PlanMatrix } from './plan-matrix';

/** A plan as it stands: the matrix, planned against done, and from a cell the report of that visit. */
export function PlanPage({ record }: { readonly record: ShownRecord<'visit-plan'> }) {
  const texts = useTexts();
  const { plan: say } = texts.visit;
  const { id, body } = record.stored;
  const today = useToday();
  const [chosen, setChosen] = useState<MatrixVisit | null>(null);
  return (
    <section className="case-panel" aria-label={say.sections.matrix}>
      <h3>{say.sections.matrix}</h3>
      <p className="numbers">{fill(say.progress, { ...progressOf(body) })}</p>
      <p className="case-quiet" data-testid="approval">
        {body.approval.on === null
          ? ''
          : fill(texts.record.approval.approved, { by: body.approval.by, on: body.approval.on })}
      </p>
      <PlanMatrix plan={body} today={today} onPlan={null} onOpen={setChosen} />
      {chosen !== null && (
        <p className="visit-chosen" role="status">
          {fill(say.cell[chosen.standing], {
            customer: chosen.visit.customer,
            month: chosen.visit.month ?? '',
            on: chosen.visit.visitedOn ?? '',
            reason: chosen.visit.notDoneReason,
          })}
          {chosen.visit.reportNumber === '' ? (
            !record.isVoid && (
              <Button
                type="primary"
                onClick={() =>
                  void go(routes.recordNew('visit-report', { record: id, row: chosen.visit.id }))
                }
              >
                {say.write}
              </Button>
            )
          ) : (
            <NumberLink number={chosen.visit.reportNumber} />
          )}
        </p>
      )}
    </section>
  );
}
