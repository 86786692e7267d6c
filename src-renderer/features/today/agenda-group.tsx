import { weekdayOf } from '@shared/domain/calendar';
import type { DatedThing, DeskGroup, Workbench } from '@shared/domain/dated';
import { fill } from '@shared/text';
import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { useDesk } from '../../ui';
import { AgendaRow } from './agenda-row';
import { headOf, type TileKey } from './group-tiles';

/** A screenful; more would make every look at the desk slower. */
const shownAtFirst = 20;

/** The frame of a group: its name with its number, and a sentence. */
export function GroupFrame(props: {
  readonly group: TileKey;
  readonly count: number;
  readonly hint: string;
  readonly children?: ReactNode;
}) {
  const { today: words } = useDesk().texts.frame;
  const { group, count, hint } = props;
  return (
    <section
      className="agenda-group card"
      data-group={group}
      data-empty={count === 0}
      aria-labelledby={headOf(group)}
    >
      <h2 id={headOf(group)} className="agenda-head" tabIndex={-1}>
        <span>{words.groups[group]}</span>
        <span className="agenda-count numbers">{count}</span>
        <span className="agenda-hint">{hint}</span>
      </h2>
      {props.children}
    </section>
  );
}

/** One group with its count; an empty one says so, and what to do, in a sentence. */
export function AgendaGroup(props: {
  readonly group: DeskGroup;
  /** Lines of the first look; null afterwards. */
  readonly atMost: number | null;
  readonly workbench: Workbench;
  /** All visits of this month, wherever they stand. */
  readonly visits: readonly DatedThing[];
  readonly warnDays: number;
}) {
  const { texts } = useDesk();
  const { today: words } = texts.frame;
  const [isWhole, setIsWhole] = useState(false);
  const { group, atMost, workbench, visits, warnDays } = props;
  const items = workbench.groups[group];
  const shown = isWhole ? items : items.slice(0, Math.min(shownAtFirst, atMost ?? shownAtFirst));
  const { lastWorkday } = workbench;
  const values = {
    date: lastWorkday,
    weekday: texts.choices.weekday[weekdayOf(lastWorkday)],
    days: warnDays,
    planned: visits.length,
    done: visits.filter(({ done }) => done !== null).length,
  };
  const hint = fill(items.length === 0 ? words.empty[group] : words.groupHint[group], values);
  return (
    <GroupFrame group={group} count={items.length} hint={hint}>
      {items.length > 0 && (
        <ul className="agenda-rows">
          {shown.map((item) => (
            <AgendaRow key={item.thing.key} item={item} />
          ))}
        </ul>
      )}
      {atMost === null && shown.length < items.length && (
        <Button type="link" onClick={() => setIsWhole(true)}>
          {fill(words.showAll, { count: items.length })}
        </Button>
      )}
    </GroupFrame>
  );
}
