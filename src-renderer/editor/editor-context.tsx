import type { Finding } from '@shared/domain/finding';
import { clausesOf } from '@shared/text';
import { createContext, type ReactNode, useCallback, useContext, useMemo } from 'react';
import type * as v from 'valibot';
import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import { UnreadableProvider, type UnreadableStore, useTexts } from '../ui';
import type { BodyRules } from './model/body-rules';
import type { EditorStore } from './model/editor-store';
import { valueAt } from './model/field-path';
import type { MessagesByPath } from './model/messages';

/** How the fields, findings and values of one kind of record are put into words. */
export interface EditorWords {
  /** The name of a field at its place. */
  readonly nameOf: (path: string) => string;
  /** The name of a field away from its place: with its row, and whatever else tells it from its like. */
  readonly labelOf: (path: string) => string;
  /** What is wrong with a field, in a sentence. */
  readonly findingText: (finding: Finding) => string;
  /** A value as a person reads it. */
  readonly valueText: (path: string, value: unknown) => string;
}

/** What the fields of one editor share. */
export interface EditorServices<Body> {
  readonly store: EditorStore<Body>;
  readonly messages: StoreApi<{ readonly byPath: MessagesByPath }>;
  readonly unreadable: UnreadableStore;
  /** The agreed shape of the body; caps of texts are read from it. */
  readonly schema: v.GenericSchema<unknown, Body>;
  /** The record being edited, null while it is not registered. */
  readonly recordId: string | null;
  /** It can be read, not changed: what was sent is frozen. */
  readonly isFrozen: boolean;
  /** The field under a path cannot be changed, though others can: part of the record is frozen. */
  readonly isLocked: (path: string) => boolean;
  readonly words: EditorWords;
}

const nothingLocked = (): boolean => false;

/** The fields inside know paths only; `boundFields` gives them back the type of their body. */
type AnyServices = EditorServices<unknown>;

const Context = createContext<AnyServices | null>(null);

/**
 * Everything inside edits one body.
 * @param words one object as long as the words stay the same: every field is painted again with a new one
 */
export function EditorProvider<Body>(props: {
  readonly session: Pick<EditorServices<Body>, 'store' | 'messages' | 'unreadable'>;
  readonly rules: BodyRules<Body>;
  readonly recordId: string | null;
  readonly isFrozen?: boolean;
  readonly isLocked?: ((path: string) => boolean) | undefined;
  readonly words: EditorWords;
  readonly children: ReactNode;
}) {
  const { recordId, words, isFrozen = false, isLocked = nothingLocked } = props;
  const { store, messages, unreadable } = props.session;
  const { schema } = props.rules;
  const services = useMemo((): AnyServices => {
    const own: EditorServices<Body> = {
      store,
      messages,
      unreadable,
      schema,
      recordId,
      isFrozen,
      isLocked,
      words,
    };
    // The one place where the type of the body is left behind.
    return own as unknown as AnyServices;
  }, [store, messages, unreadable, schema, recordId, isFrozen, isLocked, words]);
  return (
    <Context.Provider value={services}>
      <UnreadableProvider value={unreadable}>{props.children}</UnreadableProvider>
    </Context.Provider>
  );
}

export function useEditor(): AnyServices {
  const services = useContext(Context);
  if (services === null) throw new Error('a bound field stands outside an editor');
  return services;
}

/** One field's value; the component is painted again only when this value changes. */
export function useFieldValue(path: string): unknown {
  const { store } = useEditor();
  return useStore(store, ({ body }) => valueAt(body, path));
}

/** Replaces one field. */
export function useSetField(path: string): (value: unknown) => void {
  const { store } = useEditor();
  return useCallback((value) => store.getState().set(path, value), [store, path]);
}

const none: readonly Finding[] = [];

/** What a field's widget is told by the editor around it. */
export interface FieldProps {
  readonly path: string;
  readonly label: string;
  readonly error: string | undefined;
  readonly warning: string | undefined;
  readonly isDisabled: boolean;
}

/** Label and messages of a field, ready to be spread over a widget. */
export function useFieldProps(path: string): FieldProps {
  const texts = useTexts();
  const { messages, words, isFrozen, isLocked } = useEditor();
  const findings = useStore(messages, ({ byPath }) => byPath.get(path) ?? none);
  const sentence = (level: Finding['level']): string | undefined => {
    const found = findings.filter((finding) => finding.level === level);
    return found.length === 0 ? undefined : clausesOf(found.map(words.findingText), texts);
  };
  return {
    path,
    label: words.nameOf(path),
    error: sentence('error'),
    warning: sentence('warning'),
    isDisabled: isFrozen || isLocked(path),
  };
}

/** Changes with undo and restored drafts: the key of widgets that keep half-typed text. */
export const useRevision = (): number => useStore(useEditor().store, ({ revision }) => revision);
