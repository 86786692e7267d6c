import { fill, listOf } from '@shared/text';
import { Table } from 'antd';
import { schemaAt, valueAt } from '../../editor';
import { FileLinks, ScrollBox, useTexts } from '../../ui';
import type { AnyForm, Section, ShownRecord } from '../description';
import type { FieldsPart, Part, RowsPart } from '../layout';
import { filesAt, isFilesField } from '../model/files-of';
import { rulesOf } from '../model/rules';
import { type KindWords, useKindWords } from '../model/words';

/** What is shown: a saved record, or something else that has a body. */
type Bodied = ShownRecord | { readonly stored: { readonly body: unknown } };

interface Shown {
  readonly description: AnyForm;
  readonly record: Bodied;
  readonly words: KindWords;
}

const says = (value: unknown): boolean =>
  !(
    value === null ||
    value === undefined ||
    value === '' ||
    value === false ||
    (Array.isArray(value) && value.length === 0)
  );

/** Whether a part has anything to show. */
function isFilled(part: Part, body: unknown): boolean {
  if (part.kind === 'fields') return part.fields.some(({ path }) => isSaid(body, path));
  if (part.kind === 'rows') return says(valueAt(body, part.path));
  return part.show !== null && part.paths.some((path) => isSaid(body, path));
}

/** A customer is said by his name. */
const isSaid = (body: unknown, path: string): boolean => {
  const value = valueAt(body, path);
  return says(typeof value === 'object' && value !== null && 'name' in value ? value.name : value);
};

/** Everything a record says, section by section; sections that say nothing are named in one line. */
export function RecordFacts(props: {
  readonly description: AnyForm;
  readonly record: Bodied;
  /** Beside a list: one column, lists by their length. */
  readonly isNarrow?: boolean;
}) {
  const { description, record, isNarrow = false } = props;
  const { frame, record: say } = useTexts();
  const words = useKindWords(description);
  const { body } = record.stored;
  const shown: Shown = { description, record, words };
  const filled = description.sections.filter(({ parts }) => parts.some((part) => isFilled(part, body)));
  const empty = description.sections.filter((section) => !filled.includes(section));
  return (
    <div className={isNarrow ? 'record-facts record-facts-narrow' : 'record-facts'}>
      {filled.map((section) => (
        <SectionFacts key={section.name} section={section} shown={shown} isNarrow={isNarrow} />
      ))}
      {filled.length === 0 && <p className="case-quiet">{say.nothing}</p>}
      {!isNarrow && filled.length > 0 && empty.length > 0 && (
        <p className="case-quiet record-empty">
          {fill(say.emptySections, {
            names: listOf(
              empty.map(({ name }) => words.sections[name] ?? name),
              { frame },
            ),
          })}
        </p>
      )}
    </div>
  );
}

function SectionFacts(props: {
  readonly section: Section;
  readonly shown: Shown;
  readonly isNarrow: boolean;
}) {
  const { section, shown, isNarrow } = props;
  const { words, record } = shown;
  const title = words.sections[section.name] ?? section.name;
  return (
    <section className={isNarrow ? undefined : 'case-panel'} aria-label={title}>
      <h3>{title}</h3>
      {section.parts
        .filter((part) => isFilled(part, record.stored.body))
        .map((part, index) => (
          <PartFacts
            // biome-ignore lint/suspicious/noArrayIndexKey: the layout never changes
            key={index}
            part={part}
            shown={shown}
            isNarrow={isNarrow}
            isAlone={section.parts.length === 1}
          />
        ))}
    </section>
  );
}

function PartFacts(props: {
  readonly part: Part;
  readonly shown: Shown;
  readonly isNarrow: boolean;
  /** Nothing else stands in its section, whose title says it then. */
  readonly isAlone: boolean;
}) {
  const { part, shown, isNarrow, isAlone } = props;
  if (part.kind === 'fields') return <FieldFacts part={part} shown={shown} />;
  if (part.kind === 'own') {
    const Show = part.show;
    return Show === null ? null : <Show record={shown.record as ShownRecord} />;
  }
  if (!isNarrow) return <RowsTable part={part} shown={shown} isTitled={!isAlone} />;
  const rows = valueAt(shown.record.stored.body, part.path);
  return (
    <p>
      {shown.words.rows[part.path]?.title} {Array.isArray(rows) ? rows.length : 0}
    </p>
  );
}

function FieldFacts({ part, shown }: { readonly part: FieldsPart; readonly shown: Shown }) {
  const { words, record, description } = shown;
  const { body } = record.stored;
  return (
    <dl className="case-facts record-field-facts">
      {part.fields
        .filter(({ path }) => isSaid(body, path))
        .map(({ path }) => {
          const value = valueAt(body, path);
          const text = words.editor.valueText(path, value);
          const isFiles = isFilesField(description, path);
          return (
            <div key={path} data-path={path} data-long={isFiles || text.length > 40 || undefined}>
              <dt>{words.editor.nameOf(path)}</dt>
              <dd>{isFiles ? <FileLinks ids={filesAt(value)} /> : text}</dd>
            </div>
          );
        })}
    </dl>
  );
}

interface Row {
  readonly id: string;
}

/** The rows of a list as a table of the fields that any of them fills. */
function RowsTable(props: { readonly part: RowsPart; readonly shown: Shown; readonly isTitled: boolean }) {
  const { part, shown, isTitled } = props;
  const { words, record, description } = shown;
  const { schema } = rulesOf(description);
  const value = valueAt(record.stored.body, part.path);
  const rows: readonly Row[] = Array.isArray(value) ? value : [];
  const paths = part.grids
    .flatMap(({ fields }) => fields.map(({ path }) => path))
    .filter((path) => rows.some((row) => says(valueAt(row, path))));
  const title = words.rows[part.path]?.title ?? words.editor.nameOf(part.path);
  return (
    <>
      {isTitled && <h4>{title}</h4>}
      <ScrollBox label={title}>
        <Table<Row>
          size="small"
          pagination={false}
          rowKey="id"
          dataSource={[...rows]}
          columns={paths.map((path) => {
            const full = `${part.path}.0.${path}`;
            const isFiles = isFilesField(description, full);
            const isNumber = schemaAt(schema, full)?.type === 'number';
            return {
              key: path,
              title: words.editor.nameOf(full),
              className: isNumber ? 'numbers record-right' : '',
              render: (_: unknown, row: Row) => {
                const value = valueAt(row, path);
                return isFiles ? <FileLinks ids={filesAt(value)} /> : words.editor.valueText(full, value);
              },
            };
          })}
        />
      </ScrollBox>
    </>
  );
}
