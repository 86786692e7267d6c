import type { CivilDate } from '@shared/domain/calendar';
import type { DatedThing } from '@shared/domain/dated';
import { fill } from '@shared/text';
import { Alert } from 'antd';
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { useHasRight } from '../../../state';
import { nameOfThing, useTexts } from '../../../ui';
import { whyFixed } from './movable';
import { type Moving, MovingProvider } from './move-context';
import { MoveDialog, type Moved } from './move-dialog';
import { MoveNotice } from './move-notice';
import { useDragging } from './use-dragging';

interface Asked {
  readonly thing: DatedThing;
  readonly to: CivilDate | null;
}

/** The days between which things are moved: what is taken and dropped, the dialog, and what came of it. */
export function MovingArea({ children }: { readonly children: ReactNode }) {
  const texts = useTexts();
  const words = texts.dated.move;
  const mayWrite = useHasRight('write');
  const [asked, setAsked] = useState<Asked | null>(null);
  const [moved, setMoved] = useState<Moved | null>(null);
  const [refusal, setRefusal] = useState('');
  const begin = (thing: DatedThing, to: CivilDate | null): void => {
    setRefusal('');
    setAsked({ thing, to });
  };
  const { hold, handlers } = useDragging(begin);
  const take = (thing: DatedThing): void => {
    const why = whyFixed(thing, mayWrite);
    if (why === null) {
      hold(thing);
      return;
    }
    const facts = { what: nameOfThing(thing, texts), number: thing.number, why: words.why[why] };
    setMoved(null);
    setRefusal(fill(words.refused, facts));
  };
  // The same for every entry as long as the right is the same, or each turn of the page would paint every entry twice.
  const latest = useRef({ begin, take });
  useEffect(() => {
    latest.current = { begin, take };
  });
  const moving = useMemo<Moving>(
    () => ({
      mayWrite,
      begin: (thing, to) => latest.current.begin(thing, to),
      take: (thing) => latest.current.take(thing),
    }),
    [mayWrite],
  );
  return (
    <MovingProvider value={moving}>
      {moved !== null && (
        <MoveNotice key={JSON.stringify(moved)} moved={moved} onClose={() => setMoved(null)} />
      )}
      {refusal !== '' && (
        <Alert
          className="notice"
          type="warning"
          showIcon
          role="status"
          title={refusal}
          closable={{ 'aria-label': words.close, onClose: () => setRefusal('') }}
        />
      )}
      <div {...handlers}>{children}</div>
      {asked !== null && (
        <MoveDialog
          key={asked.thing.key}
          thing={asked.thing}
          to={asked.to}
          onClose={() => setAsked(null)}
          onMoved={(done) => {
            setAsked(null);
            setMoved(done);
          }}
        />
      )}
    </MovingProvider>
  );
}
