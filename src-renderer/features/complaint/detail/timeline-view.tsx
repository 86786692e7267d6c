import { Empty } from 'antd';
import { useMemo } from 'react';
import { dueText } from '../model/format';
import { factsOf } from '../model/timeline';
import { useWording } from '../use-wording';
import type { Case } from './use-case';

/** What happened, oldest first, each on its day or at its minute. */
export function TimelineView({ of }: { readonly of: Case }) {
  const wording = useWording();
  const { timeline } = wording.texts.complaint;
  const facts = useMemo(() => factsOf(of.stored, wording), [of.stored, wording]);
  return (
    <section className="case-panel" aria-label={timeline.title}>
      <h3>{timeline.title}</h3>
      {facts.length === 0 ? (
        <Empty description={timeline.empty} />
      ) : (
        <ol className="case-timeline">
          {facts.map(({ at, text, tone }) => (
            <li key={`${at} ${text}`} data-tone={tone}>
              <time className="numbers">{dueText(at, wording)}</time>
              <span>{text}</span>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
