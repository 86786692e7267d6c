import { type CivilDate, weekdayOf } from '@shared/domain/calendar';
import { fill } from '@shared/text';
import { Button } from 'antd';
import { useState } from 'react';
import { useDesk } from '../../ui';
import { AgendaRow } from './agenda-row';
import type { AgendaItem, GroupKey } from './group-agenda';

const shownAtFirst = 50;

/** One group with its count; an empty one says so in a sentence. */
export function AgendaGroup(props: {
  readonly group: GroupKey;
  readonly items: readonly AgendaItem[];
  readonly nextWorkday: CivilDate;
}) {
  const { texts } = useDesk();
  const { today: words } = texts.frame;
  const [isWhole, setIsWhole] = useState(false);
  const day = {
    date: props.nextWorkday,
    weekday: texts.choices.weekday[weekdayOf(props.nextWorkday)],
  };
  const { items, group } = props;
  const shown = isWhole ? items : items.slice(0, shownAtFirst);
  const headId = `agenda-${group}`;
  return (
    <section
      className="agenda-group card"
      data-group={group}
      data-empty={items.length === 0}
      aria-labelledby={headId}
    >
      <h2 id={headId} className="agenda-head">
        <span>{words.groups[group]}</span>
        <span className="agenda-count numbers">{items.length}</span>
        <span className="agenda-hint">
          {fill(items.length === 0 ? words.empty[group] : words.groupHint[group], day)}
        </span>
      </h2>
      {items.length > 0 && (
        <ul className="agenda-rows">
          {shown.map((item) => (
            <AgendaRow key={item.row.id} item={item} isCustomersTurn={item.row.turn.who === 'customer'} />
          ))}
        </ul>
      )}
      {shown.length < items.length && (
        <Button type="link" onClick={() => setIsWhole(true)}>
          {fill(words.showAll, { count: items.length })}
        </Button>
      )}
    </section>
  );
}
