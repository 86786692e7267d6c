import { useEffect, useState } from 'react';
import { afterReady } from './use-ready';

/** Whether the first screen stands: what the start must not wait for is asked after it. */
export function useSettled(): boolean {
  const [isSettled, setIsSettled] = useState(false);
  useEffect(() => afterReady(() => setIsSettled(true)), []);
  return isSettled;
}
