import { useEffect, useEffectEvent } from 'react';
import { useEvent } from '../api';
import { type Command, go, routes, runCommand } from '../state';

const byKey: Readonly<Record<string, Command>> = {
  k: 'search',
  n: 'new',
  s: 'save',
  p: 'print',
  e: 'export',
};
const byDigit: Readonly<Record<string, Command>> = {
  Digit1: 'group-1',
  Digit2: 'group-2',
  Digit3: 'group-3',
  Digit4: 'group-4',
  Digit5: 'group-5',
};

const commandOf = (event: KeyboardEvent): Command | undefined => {
  if (event.isComposing) return undefined;
  if (event.key === 'F1') return 'help';
  const isControl = event.ctrlKey || event.metaKey;
  if (isControl && !event.altKey && !event.shiftKey) return byKey[event.key.toLowerCase()];
  if (event.altKey && !isControl) return byDigit[event.code];
  return undefined;
};

/** The keyboard map of the whole program, and the same commands from the menu. */
export function useShortcuts(actions: { readonly search: () => void; readonly help: () => void }): void {
  const run = useEffectEvent((command: Command): void => {
    if (command === 'search') actions.search();
    else if (command === 'help') actions.help();
    else if (command === 'new') {
      // A list of records begins one of its own kind.
      if (!runCommand('new')) void go(routes.intake);
    } else if (command === 'group-1') void go(routes.today);
    else if (command === 'group-2') void go(routes.register);
    else if (command === 'group-5') void go(routes.settings);
    else runCommand(command);
  });

  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const command = commandOf(event);
      if (command === undefined) return;
      // The menu has the same keys; what is handled here must not reach it as well.
      event.preventDefault();
      if (!event.repeat) run(command);
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);
  useEvent('menu.command', ({ command }) => run(command));
}
