import { complaintDues } from '@shared/domain/complaint';
import { type DatedThing, parseDatedKey } from '@shared/domain/dated';
import { basisOf, hasBasis } from '@shared/domain/record';
import { dateRulesOf } from '@shared/domain/settings';
import { fill } from '@shared/text';
import { Popover } from 'antd';
import { type ReactNode, useState } from 'react';
import { useQuery } from '../../api';
import { useSettings } from '../../state';
import {
  clockOf,
  dueText,
  explainLines,
  FailureLine,
  Loading,
  nameOfThing,
  useDesk,
  WhySteps,
} from '../../ui';
import { whyLines } from './why-lines';

/**
 * 为何是这一天, of any dated thing: its complaint or record is asked for when somebody wants to know, so that a list may have thousands.
 */
export function WhyDate(props: {
  readonly thing: DatedThing;
  /** What can be done about the date. */
  readonly footer?: ReactNode;
}) {
  const { texts, rules } = useDesk();
  const { ask } = texts.frame.why;
  const { thing, footer } = props;
  const [wasAsked, setWasAsked] = useState(false);
  const button = (
    // A plain one: a calendar has hundreds.
    <button
      type="button"
      className="why-date"
      aria-label={ask}
      title={ask}
      // The one that opens takes the place of the one that was clicked.
      ref={wasAsked ? (element) => element?.focus() : undefined}
      {...(wasAsked ? {} : { onClick: () => setWasAsked(true) })}
    >
      <span aria-hidden className="why-mark">
        ?
      </span>
    </button>
  );
  if (!wasAsked) return button;
  const title = fill(texts.frame.why.title, {
    milestone: nameOfThing(thing, texts),
    date: dueText(thing.due, texts, rules.timeZone),
  });
  const Reasons = clockOf(thing) === null ? RecordReasons : ClockReasons;
  return (
    <Popover
      trigger="click"
      defaultOpen
      destroyOnHidden
      title={title}
      content={
        <>
          <Reasons thing={thing} title={title} />
          {footer !== undefined && <div className="why-footer">{footer}</div>}
        </>
      }
      placement="bottomLeft"
    >
      {button}
    </Popover>
  );
}

interface Reasoned {
  readonly thing: DatedThing;
  readonly title: string;
}

/** Of a clock of a complaint: the engine's own explanation; where the customer gave more time, the original's. */
function ClockReasons({ thing, title }: Reasoned) {
  const { texts, rules, calendar } = useDesk();
  const query = useQuery('complaint.get', { id: thing.recordId });
  const clock = clockOf(thing);
  const found = query.value;
  if (found === undefined || clock === null) return <Waiting query={query} title={title} />;
  const { stored, agreedTimes } = found;
  const due = complaintDues(stored.body, { rules, calendar, agreedTimes })?.[clock] ?? null;
  const agreed = fill(texts.dated.why.agreed, { date: dueText(thing.due, texts, rules.timeZone) });
  const lines = [
    ...(thing.fixedBy === 'agreed' ? [agreed] : []),
    ...(due === null ? [] : explainLines(due, texts)),
  ];
  return <WhySteps title={title} lines={lines} />;
}

/** Of a date of a record: what it is counted from, where it is counted; else who set it. */
function RecordReasons({ thing, title }: Reasoned) {
  const { texts, calendar } = useDesk();
  const settings = useSettings((state) => state.settings);
  const { source, recordId, key } = thing;
  const isCounted = source !== 'complaint' && hasBasis(source);
  const query = useQuery('record.get', isCounted ? { id: recordId } : null);
  if (isCounted && query.value === undefined) return <Waiting query={query} title={title} />;
  const rules = dateRulesOf(settings, calendar);
  const row = parseDatedKey(key)?.row ?? '';
  const stored = query.value?.stored;
  const basis = stored === undefined ? null : basisOf(stored.kind, stored.body, row, rules);
  return <WhySteps title={title} lines={whyLines(thing, basis, { texts, rules, calendar })} />;
}

function Waiting({
  query,
  title,
}: {
  readonly query: Pick<ReturnType<typeof useQuery>, 'error' | 'reload' | 'isSlow'>;
  readonly title: string;
}) {
  return (
    <div className="why">
      <FailureLine query={query} where={title} />
      {query.isSlow && <Loading rows={3} />}
    </div>
  );
}
