import { useQuery } from '../../api';
import { PlaceLink, routes } from '../../state';
import { FailureLine, useTexts } from '../../ui';
import { useHasPage } from '../registry';

/** A record's or a complaint's number as the way to exactly that one; a number that is nobody's stays text and says so. */
export function NumberLink({ number }: { readonly number: string }) {
  const { numberLink: say } = useTexts().record;
  const hasPage = useHasPage();
  const query = useQuery('record.named', number.trim() === '' ? null : { number }, { keeps: false });
  const shown = <span className="numbers">{number}</span>;
  const { value: named } = query;
  if (named === null)
    return (
      <>
        {shown}
        <span className="case-quiet">{say.nobodys}</span>
      </>
    );
  const to =
    named === undefined
      ? null
      : named.kind === 'complaint'
        ? routes.complaint(named.id)
        : hasPage(named.kind)
          ? routes.record(named.kind, named.id)
          : null;
  return (
    <>
      {to === null ? shown : <PlaceLink to={to}>{shown}</PlaceLink>}
      <FailureLine query={query} where={say.where} />
    </>
  );
}
