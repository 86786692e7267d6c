import { PagedHistory } from '../../../editor';
import { useKindWords } from '../../../record';
import { useTexts } from '../../../ui';
import { customerForm } from '../model/customer-form';

/** 变更履历: every change of the file; what 财务 said stays with those who may see it. */
export function CustomerHistory({ id }: { readonly id: string }) {
  const { customer } = useTexts();
  const { editor } = useKindWords(customerForm(true));
  return (
    <PagedHistory
      channel="customer.history"
      id={id}
      actions={customer.actions}
      // His templates are no field of the file.
      nameOf={(path) => (path === 'templates' ? customer.tabs.templates : editor.labelOf(path))}
      valueText={editor.valueText}
    />
  );
}
