import { fill } from '@shared/text';
import { ConfigProvider } from 'antd';
import { Fragment, useMemo } from 'react';
import { useStore } from 'zustand';
import { type Column, column, schemaAt, valueAt } from '../../editor';
import type { Section } from '../description';
import type { FieldPart, FieldsPart, OwnPart, Part, RowsPart } from '../layout';
import { blankRow } from '../model/blank-row';
import { widgetAt } from '../model/widget-of';
import { fields, useEditor } from '../widgets/any-fields';
import { FieldWidget } from './field-widget';
import { type Kind, useKind } from './kind-context';

/** The parts of one section, as its layout says. */
export function SectionParts({ section }: { readonly section: Section }) {
  return section.parts.map((part, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the layout never changes
    <PartOf key={index} part={part} />
  ));
}

function PartOf({ part }: { readonly part: Part }) {
  if (part.kind === 'fields') return <FieldGrid part={part} prefix="" />;
  if (part.kind === 'rows') return part.edit === undefined ? <RowsOf part={part} /> : <part.edit />;
  return <OwnPlace part={part} />;
}

/** A kind's own component; its buttons, too, are of no use where all that it edits is frozen. */
function OwnPlace({ part }: { readonly part: OwnPart }) {
  const { isLocked } = useEditor();
  const Own = part.edit;
  if (Own === null) return null;
  if (!part.paths.every((path) => isLocked(path))) return <Own />;
  return (
    <ConfigProvider componentDisabled>
      <Own />
    </ConfigProvider>
  );
}

const gridClasses = [
  'record-grid-1',
  'editor-grid-two',
  '',
  'editor-grid-four',
  'record-grid-5',
  'editor-grid-six',
];

/** Fields side by side; `prefix` is the row they stand in, with its dot. */
function FieldGrid({ part, prefix }: { readonly part: FieldsPart; readonly prefix: string }) {
  return (
    <div className={`editor-grid ${gridClasses[part.columns - 1]}`}>
      {part.fields.map((look) => (
        <FieldPlace key={look.path} path={`${prefix}${look.path}`} look={look} />
      ))}
    </div>
  );
}

function FieldPlace({ path, look }: { readonly path: string; readonly look: FieldPart }) {
  const { store } = useEditor();
  const isShown = useStore(store, ({ body }) => isAsked(look, path, body));
  if (!isShown) return null;
  const widget = <FieldWidget path={path} look={look} />;
  return look.span === undefined ? widget : <div className={`record-span-${look.span}`}>{widget}</div>;
}

/** A field that says something is shown, whatever is asked for. */
const isAsked = ({ when }: FieldPart, path: string, body: unknown): boolean => {
  if (when === undefined || when(body as never)) return true;
  const value = valueAt(body, path);
  return value !== null && value !== '' && value !== false && !(Array.isArray(value) && value.length === 0);
};

function RowsOf({ part }: { readonly part: RowsPart }) {
  const kind = useKind();
  const { rules, words } = kind;
  const { path, grids, blank } = part;
  const columns = useMemo(() => columnsOf(part, kind), [part, kind]);
  const say = words.rows[path] ?? { title: words.editor.nameOf(path), add: '', row: '{order}' };
  const Foot = part.foot;
  const Around = part.around ?? Fragment;
  return (
    <Around>
      <fields.Rows
        path={path}
        title={say.title}
        {...(say.add === '' ? {} : { addLabel: say.add })}
        columns={columns}
        max={schemaAt(rules.schema, path)?.max ?? mostRows}
        isCompact
        blank={blank ?? (() => blankRow(rules.schema, path))}
        rowTitle={(index) => fill(say.row, { order: index + 1 })}
        row={(index) => (
          <>
            {grids.map((grid, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the layout never changes
              <FieldGrid key={place} part={grid} prefix={`${path}.${index}.`} />
            ))}
            {Foot !== undefined && <Foot index={index} />}
          </>
        )}
      />
    </Around>
  );
}

const mostRows = 200;

/** What a pasted table fills, in the order of the fields on the screen. */
export function columnsOf(part: RowsPart, { rules, description, words }: Kind): readonly Column[] {
  return part.grids
    .flatMap(({ fields: looks }) => looks)
    .flatMap(({ path }) => {
      const full = `${part.path}.0.${path}`;
      const widget = widgetAt(rules.schema, full, description.widgets);
      if (widget === 'date') return [column.date(path)];
      if (widget === 'quantity') return [column.number(path)];
      if (widget === 'choice' || widget === 'buttons') return [column.choice(path, words.choicesAt(full))];
      return schemaAt(rules.schema, full)?.type === 'string' && widget !== 'instant'
        ? [column.text(path)]
        : [];
    });
}
