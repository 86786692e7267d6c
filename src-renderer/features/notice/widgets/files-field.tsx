import { useTexts } from '../../../ui';
import { ProofField } from '../../complaint';
import { noticeFields } from '../fields';

const { useFieldProps, useFieldValue, useSetField } = noticeFields;

/** Files that belong to the record: of a notice they are listed on the paper. */
export function FilesField() {
  const { papers } = useTexts();
  const { error } = useFieldProps('attachmentIds');
  const attachmentIds = useFieldValue('attachmentIds');
  const set = useSetField('attachmentIds');
  return (
    <ProofField
      label={papers.notice.details.attachments}
      path="attachmentIds"
      error={error}
      value={{ attachmentIds, person: '', note: '' }}
      onChange={(value) => set(value.attachmentIds)}
      complaintId={null}
      hasOwnPerson
    />
  );
}
