import type { TaskPart } from '@shared/domain/report';
import { createContext, useContext } from 'react';

/** Assigns a part of the report; null where nothing may be assigned (sent or voided). */
export type Assign = ((part: TaskPart) => void) | null;

const Context = createContext<Assign>(null);

export const AssignProvider = Context.Provider;
export const useAssign = (): Assign => useContext(Context);
