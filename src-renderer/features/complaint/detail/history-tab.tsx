import { PagedHistory } from '../../../editor';
import { labelOf } from '../model/field-name';
import { valueText } from '../model/value-text';
import { useWording } from '../use-wording';

/** Every change of the complaint, named as its editor names the fields. */
export function HistoryTab({ id }: { readonly id: string }) {
  const wording = useWording();
  const { texts } = wording;
  const { history } = texts.complaint;
  const fields = {
    ...texts.fields,
    'note.approver': history.noteApprover,
    'note.proof': history.noteProof,
    isVoid: history.isVoid,
  };
  return (
    <PagedHistory
      channel="complaint.history"
      id={id}
      actions={history.actions}
      nameOf={(path) => labelOf(path, { fields, choices: texts.choices })}
      valueText={(path, value) => valueText(path, value, wording)}
    />
  );
}
