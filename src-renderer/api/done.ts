import type { Result } from '@shared/contract';

/** What a step of the screen came to, in the shape in which the program answers. */
export const done = <T>(value: T): Result<T> => ({ ok: true, value });
