import { useQuery } from '../../../api';
import { PlaceLink } from '../../../record';
import { routes } from '../../../state';

/** The document of a cost line, and the return it was taken from, as a link. */
export function CostSource(props: {
  readonly document: string;
  readonly sourceNumber: string;
  readonly complaintId: string;
}) {
  const { document, sourceNumber, complaintId } = props;
  const isTaken = sourceNumber !== '';
  const query = useQuery(
    'record.page',
    isTaken ? { kind: 'goods-return', complaintId, offset: 0, limit: 50 } : null,
  );
  const source = query.value?.records.find(({ number }) => number === sourceNumber);
  return (
    <>
      {document !== sourceNumber && <span>{document} </span>}
      {source === undefined ? (
        sourceNumber
      ) : (
        <PlaceLink to={routes.record('goods-return', source.id)}>{sourceNumber}</PlaceLink>
      )}
    </>
  );
}
