import { sizeText } from '@shared/domain/delivery';

/** What leaves, by name and size. */
export function FileSizes(props: {
  readonly label: string;
  readonly files: readonly { readonly name: string; readonly size: number }[];
}) {
  return (
    <ul className="mail-files" aria-label={props.label}>
      {props.files.map(({ name, size }) => (
        <li key={name}>
          {name} <span className="numbers">{sizeText(size)}</span>
        </li>
      ))}
    </ul>
  );
}
