import { fieldName as nameOf, withRowNumber } from '../../../editor/model/field-name';

/** The words fields are named with. */
export interface FieldWords {
  readonly fields: Readonly<Record<string, string>>;
  readonly choices: { readonly milestone: Readonly<Record<string, string>> };
}

/** The name of a field away from its place: with its milestone, and the row's number where it lies in a list. */
export function labelOf(path: string, { fields, choices }: FieldWords): string {
  const keys = path.split('.');
  const milestone = keys[0] === 'milestones' ? choices.milestone[keys[1] ?? ''] : undefined;
  const name = withRowNumber(fieldName(path, fields), path);
  return milestone === undefined ? name : `${milestone} ${name}`;
}

const proofParts: Readonly<Record<string, string>> = {
  person: 'proofPerson',
  note: 'proofNote',
  attachmentIds: 'proofFile',
};

/** The same without milestone and row. Milestone fields are named once for the four, the parts of a proof once for all proofs. */
export function fieldName(path: string, names: Readonly<Record<string, string>>): string {
  const keys = path.split('.');
  const proofPart = proofParts[keys.at(-1) ?? ''];
  if (proofPart !== undefined && /(proof|consent)$/i.test(keys.at(-2) ?? '')) {
    return `${fieldName(keys.slice(0, -1).join('.'), names)} ${names[proofPart] ?? ''}`.trim();
  }
  return nameOf(path.replace(/^milestones\.\w+/, 'milestones.*'), names);
}
