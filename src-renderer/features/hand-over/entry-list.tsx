import { fill } from '@shared/text';
import { Checkbox } from 'antd';
import { PlaceLink, placeOfThing } from '../../state';
import { nameOfThing, StandingMark, textOfThing, useDesk, useNow, viewThing } from '../../ui';
import type { HandOverEntry, HandOverGroup } from './model/entries';

/** What there is to hand over, by what it is; each chosen until it is left out. */
export function EntryList(props: {
  readonly groups: readonly HandOverGroup[];
  /** The first keys of those that stay. */
  readonly left: ReadonlySet<string>;
  readonly onLeft: (left: ReadonlySet<string>) => void;
}) {
  const { texts } = useDesk();
  const { groups, left, onLeft } = props;
  const set = (entries: readonly HandOverEntry[], isChosen: boolean): void => {
    const next = new Set(left);
    for (const { thing } of entries) {
      if (isChosen) next.delete(thing.key);
      else next.add(thing.key);
    }
    onLeft(next);
  };
  return groups.map(({ group, entries }) => {
    const chosen = entries.filter(({ thing }) => !left.has(thing.key)).length;
    const id = `hand-over-${group}`;
    return (
      <section key={group} className="card hand-over-group" aria-labelledby={id}>
        <h2 id={id}>
          <Checkbox
            checked={chosen === entries.length}
            indeterminate={chosen > 0 && chosen < entries.length}
            onChange={(event) => set(entries, event.target.checked)}
          >
            {texts.calendar.group[group]}
          </Checkbox>
          <span className="numbers hand-over-count">
            {fill(texts.handOver.count, { chosen, all: entries.length })}
          </span>
        </h2>
        <ul>
          {entries.map((entry) => (
            <Entry
              key={entry.thing.key}
              entry={entry}
              isChosen={!left.has(entry.thing.key)}
              onChosen={(isChosen) => set([entry], isChosen)}
            />
          ))}
        </ul>
      </section>
    );
  });
}

function Entry(props: {
  readonly entry: HandOverEntry;
  readonly isChosen: boolean;
  readonly onChosen: (isChosen: boolean) => void;
}) {
  const { texts, calendar, rules } = useDesk();
  const { thing, keys } = props.entry;
  const view = viewThing(thing, { now: useNow(), calendar, rules, texts });
  const what = [nameOfThing(thing, texts), textOfThing(thing, texts)].filter((part) => part !== '');
  return (
    <li className="hand-over-entry">
      <Checkbox
        checked={props.isChosen}
        onChange={(event) => props.onChosen(event.target.checked)}
        aria-label={[thing.number, ...what].join(' ')}
      />
      <PlaceLink className="numbers hand-over-number" to={placeOfThing(thing)}>
        {thing.number}
      </PlaceLink>
      <span className="hand-over-what">
        <span>{what.join(' · ')}</span>
        <span className="hand-over-customer">
          {thing.customerName}
          {keys.length > 1 && ` · ${fill(texts.handOver.clocks, { count: keys.length })}`}
        </span>
      </span>
      <span className="numbers">{thing.day}</span>
      <StandingMark view={view} isProvisional={thing.isProvisional} />
    </li>
  );
}
