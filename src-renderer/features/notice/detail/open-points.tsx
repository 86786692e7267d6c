import type { NoticeGate } from '@shared/domain/notice';
import { ScrollBox, useTexts } from '../../../ui';

/** What a notice still lacks, in sentences. */
export function OpenPoints({
  title,
  gates,
}: {
  readonly title: string;
  readonly gates: readonly NoticeGate[];
}) {
  const { notices } = useTexts();
  return (
    <>
      <p className="tone-amber">▲ {title}</p>
      <ScrollBox label={title}>
        <ul className="notice-open">
          {gates.map(({ code }) => (
            <li key={code}>{notices.gate[code]}</li>
          ))}
        </ul>
      </ScrollBox>
    </>
  );
}
