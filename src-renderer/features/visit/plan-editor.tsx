import type { Result } from '@shared/contract';
import {
  blankPlannedVisit,
  type MatrixRow,
  mostVisits,
  type PlannedVisit,
  progressOf,
  type VisitPlan,
} from '@shared/domain/visit';
import { fill } from '@shared/text';
import { Button } from 'antd';
import { useState } from 'react';
import { call, done } from '../../api';
import { boundFields, jumpToField } from '../../editor';
import { useSettings } from '../../state';
import { AskingButton, CustomerField, namedRef, useTexts, useToday } from '../../ui';
import { PlanMatrix } from './plan-matrix';

const { useEditor, useFieldValue, useRevision } = boundFields<VisitPlan>();

/** The year as customers × months: a click plans a visit; the first filling comes from last year or from the customers. */
export function PlanEditor() {
  const { plan: say } = useTexts().visit;
  const { store, isFrozen } = useEditor();
  const year = useFieldValue('year');
  const visits = useFieldValue('visits');
  const today = useToday();
  // To those that stand by now: a proposal is a while on its way.
  const add = (more: readonly PlannedVisit[]): void => {
    const { body, set } = store.getState();
    set('visits', [...body.visits, ...more]);
  };
  const plan = (row: MatrixRow, month: number): void => {
    const like = visits.find(
      ({ customer, customerId }) => (customerId ?? customer) === (row.customerId ?? row.customer),
    );
    add([
      {
        ...blankPlannedVisit(crypto.randomUUID()),
        customer: row.customer,
        customerId: row.customerId,
        month,
        purposes: like?.purposes ?? ['routine'],
        person: like?.person ?? '',
      },
    ]);
  };
  return (
    <div className="visit-plan">
      {!isFrozen && <Beginnings year={year} isEmpty={visits.length === 0} onAdd={add} />}
      <PlanMatrix
        plan={{ year, visits }}
        today={today}
        onPlan={isFrozen ? null : plan}
        onOpen={({ index }) => jumpToField(`visits.${index}.month`, () => 'visits')}
      />
      <p className="editor-computed numbers">
        {fill(say.progress, { ...progressOf({ visits } as VisitPlan) })}
      </p>
      {!isFrozen && <AddCustomer onAdd={(customer) => add([customer])} />}
    </div>
  );
}

function Beginnings(props: {
  readonly year: number | null;
  readonly isEmpty: boolean;
  readonly onAdd: (visits: readonly PlannedVisit[]) => void;
}) {
  const { plan: say } = useTexts().visit;
  const perYear = useSettings(({ settings }) => settings.visits.perYear);
  const { year } = props;
  const begin = async (from: 'lastYear' | 'byGrade'): Promise<Result<string>> => {
    if (year === null) return done(say.yearFirst);
    const found = await call('visit.propose', { year });
    if (!found.ok) return found;
    const visits = found.value[from];
    if (visits === null) return done(fill(say.noLast, { year: year - 1 }));
    const { leftCustomers: count } = found.value;
    props.onAdd(visits);
    return done(from === 'byGrade' && count > 0 ? fill(say.noRoom, { count, most: mostVisits }) : '');
  };
  return (
    <div className="visit-plan-tools">
      <AskingButton label={say.copy} ask={() => begin('lastYear')} />
      <AskingButton label={say.propose} ask={() => begin('byGrade')} />
      <span className="case-quiet numbers">{fill(say.rule, perYear)}</span>
    </div>
  );
}

const nobody = namedRef(null, '');

function AddCustomer({ onAdd }: { readonly onAdd: (visit: PlannedVisit) => void }) {
  const { plan: say } = useTexts().visit;
  const revision = useRevision();
  const [customer, setCustomer] = useState(nobody);
  const name = customer.name.trim();
  return (
    <div className="visit-plan-add">
      <CustomerField key={revision} label={say.addCustomer} value={customer} onChange={setCustomer} />
      <Button
        disabled={name === ''}
        onClick={() => {
          const blank = blankPlannedVisit(crypto.randomUUID());
          onAdd({ ...blank, customer: name, customerId: customer.id, purposes: ['routine'] });
          setCustomer(nobody);
        }}
      >
        {say.add}
      </Button>
    </div>
  );
}
