import { memo, useMemo } from 'react';
import type { FieldPart } from '../layout';
import { linesOf, widgetAt } from '../model/widget-of';
import { fields } from '../widgets/any-fields';
import { CompanyPicker } from '../widgets/company-picker';
import { ComplaintPicker } from '../widgets/complaint-picker';
import { CustomerPicker } from '../widgets/customer-picker';
import { Files } from '../widgets/files';
import { MonthField } from '../widgets/month-field';
import { MultiChoice } from '../widgets/multi-choice';
import { PartPicker } from '../widgets/part-picker';
import { Photos } from '../widgets/photos';
import { useKind } from './kind-context';

/** One field of a record: the widget its kind names, else the one its schema asks for. */
export const FieldWidget = memo(function FieldWidget({
  path,
  look,
}: {
  readonly path: string;
  readonly look: FieldPart;
}) {
  const { description, rules, words } = useKind();
  const { schema } = rules;
  const widget = useMemo(
    () => look.widget ?? widgetAt(schema, path, description.widgets),
    [look.widget, schema, path, description.widgets],
  );
  const hint = words.hintAt(path);
  const hints = hint === undefined ? {} : { hint };
  const required = look.isRequired === true ? { isRequired: true } : {};
  if (widget === null) throw new Error(`no widget for ${path}`);
  if (typeof widget === 'object') {
    const Own = widget.own;
    return <Own path={path} />;
  }
  switch (widget) {
    case 'text': {
      const lines = look.lines ?? linesOf(schema, path);
      return (
        <fields.BoundText
          path={path}
          {...(lines === undefined ? {} : { rows: lines })}
          {...hints}
          {...required}
        />
      );
    }
    case 'quantity':
      return <fields.BoundQuantity path={path} {...(look.unit === undefined ? {} : { unit: look.unit })} />;
    case 'money':
      return <fields.BoundMoney path={path} />;
    case 'hundredths':
      return <fields.BoundMoney path={path} isAmount={false} />;
    case 'tenths':
      return <fields.BoundMoney path={path} decimals={1} />;
    case 'date':
      return <fields.BoundDate path={path} />;
    case 'instant':
      return <fields.BoundInstant path={path} {...hints} {...required} />;
    case 'flag':
      return <fields.BoundFlag path={path} {...hints} />;
    case 'yes-no':
      return <fields.BoundYesNo path={path} />;
    case 'choice':
    case 'buttons':
      return (
        <fields.BoundChoice
          path={path}
          labels={words.choicesAt(path)}
          isButtons={widget === 'buttons'}
          {...hints}
          {...required}
        />
      );
    case 'choices':
      return <MultiChoice path={path} labels={words.choicesAt(path)} />;
    case 'person':
      return <fields.BoundPerson path={path} />;
    case 'approver':
      return <fields.BoundApprover path={path} />;
    case 'department':
      return <fields.BoundDepartment path={path} />;
    case 'company':
      return <CompanyPicker path={path} />;
    case 'customer':
      return <CustomerPicker path={path} isRequired={look.isRequired === true} />;
    case 'part':
      return <PartPicker path={path} />;
    case 'complaint':
      return <ComplaintPicker path={path} />;
    case 'photos':
      return <Photos path={path} />;
    case 'files':
      return <Files path={path} {...hints} />;
    case 'month':
      return <MonthField path={path} />;
  }
});
