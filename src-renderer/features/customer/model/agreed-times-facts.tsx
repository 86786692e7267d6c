import type { Customer } from '@shared/domain/customer';
import { milestoneKinds } from '@shared/domain/deadline';
import { agreedTimeText } from '@shared/forms/bindings/agreed-time';
import { useDesk } from '../../../ui';

/** 约定时限 of a customer, as the sheet says them; what was not agreed goes by the procedure. */
export function AgreedTimesFacts({
  record,
}: {
  readonly record: { readonly stored: { readonly body: unknown } };
}) {
  const { texts, rules } = useDesk();
  const { agreedTimes } = record.stored.body as Customer;
  return (
    <dl className="case-facts record-field-facts">
      {milestoneKinds.map((kind) => {
        const time = agreedTimes[kind];
        return (
          <div key={kind}>
            <dt>{texts.choices.milestone[kind]}</dt>
            <dd>
              {time === null
                ? texts.customer.relation.byProcedure
                : agreedTimeText(time, texts, rules.timeZone).replaceAll('\n', ' ')}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
