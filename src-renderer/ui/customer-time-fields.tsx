import type { Milestone } from '@shared/domain/complaint';
import { Checkbox } from 'antd';
import { useState } from 'react';
import { ChoiceField } from './choice-field';
import { useTexts } from './desk-context';
import { InstantField } from './instant-field';
import { QuantityField } from './quantity-field';

type CustomerTime = Milestone['customerTime'];
type Kind = NonNullable<CustomerTime>['kind'];

/** The customer's own time for a milestone: a moment, or so many hours, working days or calendar days from T0. */
export function CustomerTimeFields(props: {
  readonly path?: string;
  readonly label: string;
  readonly error?: string | undefined;
  readonly value: CustomerTime;
  readonly onChange: (value: CustomerTime) => void;
  /** A standing agreement knows no fixed moment. */
  readonly isStanding?: boolean;
}) {
  const { complaint } = useTexts();
  const words = complaint.dialog.customerTime;
  const { value, onChange } = props;
  const [kind, setKind] = useState<Kind | null>(value?.kind ?? null);
  const amount = value !== null && value.kind !== 'absolute' ? value.amount : null;
  const countsFirstDay =
    value !== null &&
    (value.kind === 'working-days' || value.kind === 'calendar-days') &&
    value.countsFirstDay === true;

  const choose = (next: Kind | null): void => {
    setKind(next);
    onChange(next === null || next === 'absolute' ? null : customerTimeOf(next, amount, countsFirstDay));
  };
  return (
    <div className="editor-grid editor-customer-time">
      <ChoiceField<Kind>
        label={props.label}
        path={props.path}
        error={props.error}
        value={kind}
        onChange={choose}
        choices={[
          ...(props.isStanding === true ? [] : [{ value: 'absolute' as const, label: words.absolute }]),
          { value: 'hours', label: words.hours },
          { value: 'working-days', label: words.workingDays },
          { value: 'calendar-days', label: words.calendarDays },
        ]}
        hint={kind === null ? words.none : undefined}
      />
      {kind === 'absolute' && (
        <InstantField
          label={words.at}
          value={value?.kind === 'absolute' ? value.at : null}
          onChange={(at) => onChange(at === null ? null : { kind: 'absolute', at })}
          isFutureAllowed
        />
      )}
      {kind !== null && kind !== 'absolute' && (
        <QuantityField
          label={words.amount}
          value={amount}
          onChange={(next) => onChange(customerTimeOf(kind, next, countsFirstDay))}
        />
      )}
      {(kind === 'working-days' || kind === 'calendar-days') && (
        <Checkbox
          checked={countsFirstDay}
          onChange={(event) => onChange(customerTimeOf(kind, amount, event.target.checked))}
        >
          {words.countsFirstDay}
        </Checkbox>
      )}
    </div>
  );
}

/** Null while the amount is missing or no amount of time. */
function customerTimeOf(
  kind: Exclude<Kind, 'absolute'>,
  amount: number | null,
  countsFirstDay: boolean,
): CustomerTime {
  if (amount === null || amount < 1) return null;
  if (kind === 'hours') return { kind, amount };
  return countsFirstDay ? { kind, amount, countsFirstDay } : { kind, amount };
}
