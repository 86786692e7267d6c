import { useEffect } from 'react';
import { call } from '../api';

let wasTold = false;
const later: (() => void)[] = [];

/** Does what can wait once the first screen stands and there is nothing else to do. */
export function afterReady(action: () => void): void {
  if (wasTold) requestIdleCallback(action);
  else later.push(action);
}

/** Call with true once the screen has its first data: tests and the program wait for the first one; `screen` names what is shown. */
export function useReady(screen: string, hasData: boolean): void {
  useEffect(() => {
    if (!hasData) return;
    document.documentElement.dataset.screen = screen;
    document.documentElement.dataset.ready = 'true';
    if (wasTold) return;
    wasTold = true;
    void call('app.ready', {});
    for (const action of later.splice(0)) requestIdleCallback(action);
  }, [screen, hasData]);
}
