import { useEffect } from 'react';
import { call } from '../api';

let wasTold = false;

/** Call with true once the screen has its first data: tests and the program wait for the first one; `screen` names what is shown. */
export function useReady(screen: string, hasData: boolean): void {
  useEffect(() => {
    if (!hasData) return;
    document.documentElement.dataset.screen = screen;
    document.documentElement.dataset.ready = 'true';
    if (wasTold) return;
    wasTold = true;
    void call('app.ready', {});
  }, [screen, hasData]);
}
