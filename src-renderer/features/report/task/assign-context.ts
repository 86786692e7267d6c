import type { TaskPart } from '@shared/domain/report';
import { createContext, useContext } from 'react';

/** Assigns a part of the report; null where nothing may be assigned (sent or voided). */
export type Assign = ((part: TaskPart) => void) | null;

const Context = createContext<Assign>(null);

export const AssignProvider = Context.Provider;
export const useAssign = (): Assign => useContext(Context);

/** Asks why the answer of a sheet (its id) is waited for no longer, of a revision that went out; null where typing says it, or nothing may. */
export type Waive = ((assignmentId: string) => void) | null;

const WaiveContext = createContext<Waive>(null);

export const WaiveProvider = WaiveContext.Provider;
export const useWaive = (): Waive => useContext(WaiveContext);
