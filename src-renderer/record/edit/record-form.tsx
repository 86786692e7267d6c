import { type ComponentType, memo, type ReactNode, useMemo } from 'react';
import { useStore } from 'zustand';
import { type FramedSession, jumpToField, type RecordEditing, RecordEditor, valueAt } from '../../editor';
import { useTexts } from '../../ui';
import type { AnyForm, Section } from '../description';
import { planOf } from '../model/plan';
import { rulesOf } from '../model/rules';
import { useKindWords } from '../model/words';
import { type Kind, KindProvider } from './kind-context';
import { SectionParts } from './section-parts';

/** Puts the cursor into a field of a kind; a customer is named in the field of his name. */
export const jumperOf =
  (description: AnyForm) =>
  (path: string): void =>
    jumpToField(path, planOf(description).sectionOf, { customer: 'customer.name' });

/** A kind's record in the frame of an editor, whether registered or not. */
export function RecordForm(props: {
  readonly description: AnyForm;
  readonly session: FramedSession<unknown>;
  readonly editing: RecordEditing;
  readonly title: ReactNode;
  readonly tools?: ReactNode;
  readonly notices?: ReactNode;
  readonly isFrozen?: boolean;
  readonly isLocked?: ((path: string) => boolean) | undefined;
}) {
  const { description, session, editing } = props;
  const { record } = useTexts();
  const words = useKindWords(description);
  const rules = rulesOf(description);
  const plan = planOf(description);
  const kind = useMemo((): Kind => ({ description, rules, words }), [description, rules, words]);
  const parts = useMemo(
    () => Object.fromEntries(description.sections.map((section) => [section.name, partsOf(section)])),
    [description],
  );
  return (
    <KindProvider value={kind}>
      <RecordEditor
        session={session}
        editing={editing}
        rules={rules}
        words={words.editor}
        className="record-editor"
        title={props.title}
        tools={props.tools}
        notices={props.notices}
        gates={null}
        plan={plan}
        titles={words.sections}
        parts={parts}
        dialogs={null}
        isFrozen={props.isFrozen ?? false}
        isLocked={props.isLocked}
        staleTitle={record.staleTitle}
        onJump={jumperOf(description)}
      />
    </KindProvider>
  );
}

const partsOf = (section: Section): ComponentType => memo(() => <SectionParts section={section} />);

/** What tells this record from others of its kind, as it is typed. */
export function TypedSubject(props: { readonly session: FramedSession<unknown> }) {
  const name = useStore(props.session.store, ({ body }) => valueAt(body, 'customer.name'));
  return typeof name === 'string' && name !== '' ? <span> · {name}</span> : null;
}
