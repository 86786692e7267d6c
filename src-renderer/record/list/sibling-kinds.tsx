import { PlaceLink, routes } from '../../state';
import { useTexts } from '../../ui';
import type { AnyDescription } from '../description';
import { useSiblings } from '../registry';

/** The other lists of the same place, one click away. */
export function SiblingKinds({ description }: { readonly description: AnyDescription }) {
  const { kind } = description;
  const texts = useTexts();
  const siblings = useSiblings(kind);
  if (siblings.length === 0) return null;
  return (
    <nav className="record-siblings" aria-label={texts.record.siblings}>
      {siblings.map((sibling) => {
        const place = routes.records(sibling.kind);
        return (
          <PlaceLink key={sibling.kind} to={place} aria-current={sibling.kind === kind ? 'page' : undefined}>
            {sibling.words(texts).title}
          </PlaceLink>
        );
      })}
    </nav>
  );
}
