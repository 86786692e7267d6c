import { customerFrom, type EscapeCustomer } from '@shared/domain/escape';
import type { NoticeRecipient } from '@shared/domain/notice';
import { CustomerField, useToday } from '../../../ui';
import { eventFields } from '../fields';

const { useFieldProps, useRevision } = eventFields;

type Row = Pick<
  NoticeRecipient,
  'id' | 'customerId' | 'companyId' | 'name' | 'contactName' | 'contactPhone'
> &
  Pick<EscapeCustomer, 'supplierCode' | 'contactEmail'>;

const useRow = eventFields.useFieldValue as unknown as (path: string) => Row;
const useSetRow = eventFields.useSetField as unknown as (path: string) => (row: Row) => void;

/** The customer of a row by name, code or pinyin, at the field of the name; contact and supplier code come from his file. */
export function CustomerRow({ path }: { readonly path: string }) {
  const above = path.replace(/\.name$/u, '');
  const row = useRow(above);
  const set = useSetRow(above);
  const today = useToday();
  const value = {
    id: row.customerId,
    name: row.name,
    code: '',
    plant: '',
    contactName: row.contactName,
    contactPhone: row.contactPhone,
    supplierCode: row.supplierCode,
  };
  return (
    <CustomerField
      key={useRevision()}
      {...useFieldProps(path)}
      isRequired
      value={value}
      onChange={({ id, name, contactName, contactPhone, supplierCode }) =>
        set({ ...row, customerId: id, name, contactName, contactPhone, supplierCode })
      }
      onFile={(file) => {
        const { companyId, contactEmail, name, contactName, contactPhone, supplierCode } = customerFrom(
          row.id,
          file,
          today,
        );
        set({
          ...row,
          customerId: file.id,
          companyId,
          contactEmail,
          name,
          contactName,
          contactPhone,
          supplierCode,
        });
      }}
    />
  );
}
