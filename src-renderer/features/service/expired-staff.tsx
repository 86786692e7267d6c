import { civilDateAt } from '@shared/domain/calendar';
import type { ServicePlan, SupportRequest } from '@shared/domain/service';
import { fill } from '@shared/text';
import { Alert, Button } from 'antd';
import { useQuery } from '../../api';
import { boundFields } from '../../editor';
import { go, routes } from '../../state';
import { FailureLine, useDesk, useNow } from '../../ui';

const looked = 100;

/** Who of these people serves with a qualification that has ended (5.3.12), and the way to his sheet; nothing where nobody does. */
export function ExpiredStaff({ names }: { readonly names: readonly string[] }) {
  const { texts, rules } = useDesk();
  const { staff: say } = texts.service;
  const today = civilDateAt(useNow(), rules.timeZone);
  const assigned = new Set(names.map((name) => name.trim()).filter((name) => name !== ''));
  const query = useQuery(
    'record.dates',
    assigned.size === 0
      ? null
      : { kinds: ['service-staff'], whats: ['expiry'], overdueOn: today, offset: 0, limit: looked },
  );
  const expired = (query.value?.dates ?? []).filter(({ date }) => assigned.has(date.text));
  if (query.value === undefined)
    return <FailureLine query={query} where={texts.recordFacts.kind['service-staff']} />;
  return expired.map(({ recordId, date }) => (
    <Alert
      key={recordId}
      type="error"
      showIcon
      title={fill(say.assigned, { name: date.text, day: date.due ?? '' })}
      action={
        <Button type="link" onClick={() => void go(routes.record('service-staff', recordId))}>
          {texts.recordFacts.kind['service-staff']}
        </Button>
      }
    />
  ));
}

export const assignedToPlan = ({ manager, items }: Pick<ServicePlan, 'manager' | 'items'>) => [
  manager,
  ...items.map(({ responsible }) => responsible),
];

const plan = boundFields<ServicePlan>();
const request = boundFields<SupportRequest>();

/** While a service plan is written. */
export function ExpiredInPlan() {
  const manager = plan.useFieldValue('manager');
  const items = plan.useFieldValue('items');
  return <ExpiredStaff names={assignedToPlan({ manager, items })} />;
}

/** While a support request is written. */
export function ExpiredInRequest() {
  return <ExpiredStaff names={[request.useFieldValue('engineer')]} />;
}
