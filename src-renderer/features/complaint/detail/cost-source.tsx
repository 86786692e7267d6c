import { NumberLink } from '../../../record';

/** The document of a cost line, and the return it was taken from, as a link. */
export function CostSource({
  document,
  sourceNumber,
}: {
  readonly document: string;
  readonly sourceNumber: string;
}) {
  return (
    <>
      {document !== sourceNumber && <span>{document} </span>}
      {sourceNumber !== '' && <NumberLink number={sourceNumber} />}
    </>
  );
}
