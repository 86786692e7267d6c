import { civilDateAt } from '@shared/domain/calendar';
import {
  allocated,
  type Chosen,
  type CustomerMatch,
  type DeliveryColumn,
  deliveryColumns,
  namesIn,
  readDeliveryList,
} from '@shared/domain/escape';
import { fill } from '@shared/text';
import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { useQuery } from '../../../api';
import { presentNow } from '../../../state';
import { ChoiceField, FailureLine, TextField, useDesk } from '../../../ui';
import { eventFields } from '../fields';

const { useEditor, useFieldProps } = eventFields;
const asName = 'name';
const asOwn = 'own';
const longestList = 200_000;
/** As many as the program looks up at once. */
const mostNames = 200;
const shownProblems = 5;

/** A delivery list as it was copied: read, its names matched to customers, its rows allocated with one button. */
export function DeliveryPaste() {
  const { texts, rules } = useDesk();
  const { found } = texts.notices;
  const { store } = useEditor();
  const { error } = useFieldProps('ranges');
  const [text, setText] = useState('');
  const [columns, setColumns] = useState<readonly (DeliveryColumn | null)[] | null>(null);
  const [picked, setPicked] = useState<Readonly<Record<string, string>>>({});
  const [done, setDone] = useState('');
  const list = useMemo(() => readDeliveryList(text, columns), [text, columns]);
  const names = useMemo(() => namesIn(list.deliveries), [list]);
  const asked = names.map(({ name }) => name).filter((name) => name !== '');
  const query = useQuery(
    'escape.customers',
    asked.length === 0 ? null : { names: asked.slice(0, mostNames) },
  );
  const matches = query.value?.matches ?? [];
  const matchOf = (name: string): CustomerMatch | undefined => matches.find((match) => match.name === name);
  const choiceOf = (name: string): string | null => picked[name] ?? proposed(name, matchOf(name));
  const isReady = names.length > 0 && names.every(({ name }) => choiceOf(name) !== null);

  const allocate = (): void => {
    const state = store.getState();
    const chosen = new Map<string, Chosen>(
      names.flatMap(({ name }) => {
        const choice = chosenBy(choiceOf(name), matchOf(name));
        return choice === null ? [] : [[name, choice] as const];
      }),
    );
    const options = {
      newId: () => crypto.randomUUID() as string,
      today: civilDateAt(presentNow(), rules.timeZone),
    };
    const next = allocated(state.body, list.deliveries, chosen, options);
    const rows = next.ranges.length - state.body.ranges.length;
    state.endTyping();
    state.set('customers', next.customers);
    state.set('ranges', next.ranges);
    setDone(fill(found.allocated, { rows, customers: next.customers.length }));
    setText('');
    setColumns(null);
    setPicked({});
  };
  const pieces = names.reduce((sum, each) => sum + each.pieces, 0);
  return (
    <>
      <TextField
        label={found.list}
        path="ranges"
        hint={found.listHint}
        error={error}
        rows={text === '' ? 2 : 4}
        value={text}
        max={longestList}
        onChange={(value) => {
          setText(value);
          setDone('');
        }}
      />
      {done !== '' && (
        <p role="status" className="tone-green">
          ✓ {done}
        </p>
      )}
      {list.deliveries.length > 0 && (
        <>
          <p role="status" className="numbers">
            {fill(found.readRows, { rows: list.deliveries.length, pieces, names: names.length })}
          </p>
          <div className="found-columns">
            {list.columns.map((column, at) => (
              <ChoiceField
                // biome-ignore lint/suspicious/noArrayIndexKey: columns stand where they stand
                key={at}
                label={fill(found.columnOf, { n: at + 1, head: list.heads[at] ?? '' })}
                value={column}
                placeholder={found.ignored}
                isClearable
                choices={deliveryColumns.map((each) => ({ value: each, label: found.columns[each] }))}
                onChange={(next) =>
                  setColumns(
                    list.columns.map((each, place) => (place === at ? next : each === next ? null : each)),
                  )
                }
              />
            ))}
          </div>
          {list.problems.slice(0, shownProblems).map(({ line, column, code, text: value }) => (
            <p key={`${line} ${column} ${code}`} className="tone-amber">
              ▲ {fill(found.problem[code], { line, text: value })}
            </p>
          ))}
          {names.map(({ name, rows, pieces: count }) => (
            <ChoiceField
              key={name}
              label={fill(found.whose, { name, rows, pieces: count })}
              value={choiceOf(name)}
              isClearable={false}
              choices={[
                ...customersIn(matchOf(name)).map(({ id, body }) => ({
                  value: id,
                  label: [body.name, body.code].filter(Boolean).join(' · '),
                })),
                ...(name === '' ? [] : [{ value: asName, label: found.asName }]),
                { value: asOwn, label: found.asOwn },
              ]}
              onChange={(choice) => choice !== null && setPicked({ ...picked, [name]: choice })}
            />
          ))}
          <FailureLine query={query} where={found.allocate} />
          <div>
            <Button type="primary" disabled={!isReady} onClick={allocate}>
              {found.allocate}
            </Button>
          </div>
        </>
      )}
    </>
  );
}

const customersIn = (match: CustomerMatch | undefined) => match?.proposals ?? [];

/** Sure where the file is; a name that nobody resembles stays a name; where it is only alike, a person says who it is. */
function proposed(name: string, match: CustomerMatch | undefined): string | null {
  if (name === '') return asOwn;
  if (match === undefined) return null;
  if (match.customer !== null) return match.customer.id;
  return match.proposals.length === 0 ? asName : null;
}

function chosenBy(choice: string | null, match: CustomerMatch | undefined): Chosen | null {
  if (choice === null) return null;
  if (choice === asOwn) return { kind: 'own-stock' };
  const customer = customersIn(match).find(({ id }) => id === choice);
  return customer === undefined ? { kind: 'name' } : { kind: 'customer', customer };
}
