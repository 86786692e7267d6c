import type { CustomerTemplateReading } from '@shared/contract';
import { fill } from '@shared/text';
import { useDesk } from '../../../ui';

/** A Word document names its fields itself: which ones it asks for, and which of them are none of ours. */
export function DocumentTags({ reading }: { readonly reading: CustomerTemplateReading }) {
  const { texts, language } = useDesk();
  const words = texts.customerTemplate;
  const { tags = [], proposal, catalogue } = reading;
  const nameOf = (tag: string): string => {
    const columns = catalogue.lists.flatMap(({ list, fields }) =>
      fields.map((each) => ({ ...each, field: `${list}.${each.field}` })),
    );
    const found = [...catalogue.fields, ...columns].find(({ field }) => field === tag);
    return found?.labels?.[language] ?? words.rowsOfList;
  };
  return (
    <div className="case-panel template-tags">
      <p>{tags.length === 0 ? words.noTags : fill(words.tags, { n: tags.length })}</p>
      {tags.length > 0 && (
        <ul>
          {tags.map((tag) => (
            <li key={tag}>
              <code>{`{{${tag}}}`}</code> {nameOf(tag)}
            </li>
          ))}
        </ul>
      )}
      {proposal.unknown.length > 0 && (
        <p className="template-doubt">{fill(words.unknown, { names: proposal.unknown.join(' ') })}</p>
      )}
    </div>
  );
}
