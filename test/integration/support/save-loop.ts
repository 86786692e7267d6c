/**
 * A child process that saves until it is killed, and prints one line for every save that was confirmed:
 * `R number id` registered, `S id version` saved. Started by kill.test.ts; arguments: the data folder and the calendar folder.
 */
import { openChildDesk, say } from './child-desk';

const [folder = '', calendars = ''] = process.argv.slice(2);
const { services, preferences, context, register } = await openChildDesk(folder, calendars);
say('ready');

for (;;) {
  const stored = await register();
  say(`R ${stored.number} ${stored.id}`);
  for (let version = 1; version <= 3; version += 1) {
    const changed = { ...stored.body, remarks: `第 ${version} 次`.repeat(40) };
    const note = { reason: '', approver: '', proof: '' };
    const saved = await services.channels['complaint.save'](context, {
      id: stored.id,
      version,
      body: changed,
      note,
    });
    say(`S ${stored.id} ${saved.stored.version}`);
  }
  await preferences.update({ isRailCollapsed: Math.random() < 0.5 });
}
