import type { KeyboardEvent } from 'react';

/** True while Chinese is being composed: Enter then chooses a character and must not submit. */
export const isComposing = (event: KeyboardEvent): boolean =>
  event.nativeEvent.isComposing || event.keyCode === 229;
