import type { Finding } from '@shared/domain/finding';
import { createContext, useCallback, useContext } from 'react';
import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import { useDesk } from '../../../ui';
import type { EditorStore } from '../model/editor-store';
import { type FieldPath, type FieldValue, fieldName, valueAt } from '../model/field-path';
import { findingText } from '../model/finding-text';
import type { MessagesByPath } from '../model/messages';

/** What the fields of one editor share. */
export interface EditorServices {
  readonly store: EditorStore;
  readonly messages: StoreApi<{ readonly byPath: MessagesByPath }>;
  /** The record being edited, null while it is not registered. */
  readonly recordId: string | null;
}

const Context = createContext<EditorServices | null>(null);
export const EditorProvider = Context.Provider;

export function useEditor(): EditorServices {
  const services = useContext(Context);
  if (services === null) throw new Error('a bound field stands outside an editor');
  return services;
}

/** One field's value; the component is painted again only when this value changes. */
export function useFieldValue<P extends FieldPath>(path: P): FieldValue<P> {
  const { store } = useEditor();
  return useStore(store, ({ body }) => valueAt(body, path) as FieldValue<P>);
}

/** Replaces one field. */
export function useSetField<P extends FieldPath>(path: P): (value: FieldValue<P>) => void {
  const { store } = useEditor();
  return useCallback((value) => store.getState().set(path, value), [store, path]);
}

const none: readonly Finding[] = [];

/** Label and messages of a field, ready to be spread over a widget. */
export function useFieldProps(path: string): {
  readonly path: string;
  readonly label: string;
  readonly error: string | undefined;
  readonly warning: string | undefined;
} {
  const { texts } = useDesk();
  const { messages } = useEditor();
  const findings = useStore(messages, ({ byPath }) => byPath.get(path) ?? none);
  const sentence = (level: Finding['level']): string | undefined => {
    const found = findings.filter((finding) => finding.level === level);
    return found.length === 0
      ? undefined
      : found.map((finding) => findingText(finding, texts)).join(texts.complaint.listMark);
  };
  return {
    path,
    label: fieldName(path, texts.fields),
    error: sentence('error'),
    warning: sentence('warning'),
  };
}

/** Changes with undo and restored drafts: the key of widgets that keep half-typed text. */
export const useRevision = (): number => useStore(useEditor().store, ({ revision }) => revision);
