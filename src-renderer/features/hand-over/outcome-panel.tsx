import type { Answer } from '@shared/contract';
import type { DatedThing } from '@shared/domain/dated';
import { fill } from '@shared/text';
import { Alert } from 'antd';
import { useEffect, useRef } from 'react';
import { PlaceLink, placeOfThing } from '../../state';
import { nameOfThing, useTexts } from '../../ui';

/** What went over, and what stayed, each with why and the way to it. */
export function OutcomePanel(props: {
  readonly to: string;
  readonly outcome: Answer<'dated.reassign'>;
  readonly things: readonly DatedThing[];
  readonly onClose: () => void;
}) {
  const texts = useTexts();
  const words = texts.handOver;
  const { to, outcome, things, onClose } = props;
  const reasons: Readonly<Record<string, string>> = words.why;
  const { moved, refused } = outcome;
  const stays = refused.flatMap(({ key, code }) => {
    const thing = things.find((each) => each.key === key);
    return thing === undefined ? [] : [{ thing, code }];
  });
  const panel = useRef<HTMLDivElement>(null);
  // It stands above a long list, whose end the button is at.
  useEffect(() => panel.current?.scrollIntoView({ block: 'center' }), []);
  return (
    <div ref={panel}>
      <Alert
        className="notice"
        role="status"
        showIcon
        type={stays.length === 0 ? 'success' : 'warning'}
        closable={{ 'aria-label': texts.frame.dialog.close, onClose }}
        title={fill(stays.length === 0 ? words.done : words.doneSome, { moved, to, stays: stays.length })}
        description={
          stays.length > 0 && (
            <ul className="hand-over-stays">
              {stays.map(({ thing, code }) => (
                <li key={thing.key}>
                  <PlaceLink className="numbers" to={placeOfThing(thing)}>
                    {thing.number}
                  </PlaceLink>{' '}
                  {nameOfThing(thing, texts)} · {reasons[code] ?? words.why.other}
                </li>
              ))}
            </ul>
          )
        }
      />
    </div>
  );
}
