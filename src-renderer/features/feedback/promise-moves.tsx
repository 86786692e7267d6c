import { civilDateAt } from '@shared/domain/calendar';
import { type Communication, promiseStanding } from '@shared/domain/feedback';
import { fill } from '@shared/text';
import { boundFields } from '../../editor';
import { useDesk, useNow } from '../../ui';

const { Rows, BoundDate, BoundText, BoundInstant, useFieldValue } = boundFields<Communication>();

/** Below a promise: how it stands today, and its later dates, each with reason and the time the customer was told. */
export function PromiseMoves({ index }: { readonly index: number }) {
  const { texts, rules } = useDesk();
  const say = texts.feedback.communication;
  const promise = useFieldValue(`promises.${index}`);
  const today = civilDateAt(useNow(), rules.timeZone);
  const standing = promiseStanding(promise, today, rules.timeZone);
  const path = `promises.${index}.moves` as const;
  return (
    <>
      <p className={`editor-computed${standing === 'broken' ? ' tone-red' : ''}`}>{say.standing[standing]}</p>
      <Rows
        path={path}
        title={say.moves.title}
        addLabel={say.moves.add}
        max={5}
        isCompact
        blank={() => ({ id: crypto.randomUUID(), to: promise.due ?? today, reason: '', toldAt: null })}
        rowTitle={(row) => fill(say.moves.row, { order: row + 1 })}
        row={(row) => (
          <div className="editor-grid">
            <BoundDate path={`${path}.${row}.to`} />
            <BoundText path={`${path}.${row}.reason`} />
            <BoundInstant path={`${path}.${row}.toldAt`} />
          </div>
        )}
      />
      {promise.moves.length > 0 && <p className="field-hint">{say.movesHint}</p>}
    </>
  );
}
