import { BellOutlined } from '@ant-design/icons';
import { fill } from '@shared/text';
import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { useEvent, useQuery } from '../../api';
import { deferred, go, placeOfThing, useHashPath, useSettled } from '../../state';
import { useTexts } from '../../ui';

/** Most starts end before anybody looks into it. */
const ReminderDrawer = deferred(async () => (await import('./reminder-drawer')).ReminderDrawer);

/** How much the person at this desk is reminded of; opens the list. */
export function ReminderBell() {
  const { reminder: words } = useTexts();
  const [isOpen, setIsOpen] = useState(false);
  // The start waits for none of it.
  const isSettled = useSettled();
  const query = useQuery('reminder.list', isSettled ? {} : null);
  useEvent('reminder.changed', query.reload);
  useEvent('reminder.open', ({ thing }) => {
    if (thing === null) setIsOpen(true);
    else void go(placeOfThing(thing));
  });
  // A record was opened from the list.
  const [path] = useHashPath();
  // biome-ignore lint/correctness/useExhaustiveDependencies: closed by the change, whatever the new place is
  useEffect(() => setIsOpen(false), [path]);
  const count = query.value?.waiting.length ?? 0;
  return (
    <>
      <Button
        className="top-bell"
        icon={<BellOutlined aria-hidden />}
        aria-label={fill(words.bell, { count })}
        title={fill(words.bell, { count })}
        aria-haspopup="dialog"
        onClick={() => setIsOpen(true)}
      >
        {words.name}
        {count > 0 && <span className="top-bell-count numbers">{count}</span>}
      </Button>
      {isOpen && <ReminderDrawer query={query} onClose={() => setIsOpen(false)} />}
    </>
  );
}
