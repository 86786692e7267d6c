import { recordStatuses } from '@shared/domain/record';
import { textsOf } from '@shared/text';
import type * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { described } from '../../../../src-renderer/app/described-records';
import { entriesOf, genericPath, type SchemaNode, schemaAt } from '../../../../src-renderer/editor';
import { type AnyDescription, kindWords, type Part } from '../../../../src-renderer/record';
import { blankRow } from '../../../../src-renderer/record/model/blank-row';
import { rulesOf } from '../../../../src-renderer/record/model/rules';
import { widgetAt } from '../../../../src-renderer/record/model/widget-of';

/** Paths of every field that stands in a grid; a row's with its list before it. */
const fieldsOf = (part: Part): readonly string[] => {
  if (part.kind === 'fields') return part.fields.map(({ path }) => path);
  if (part.kind === 'own') return [];
  return part.grids.flatMap(({ fields }) => fields.map(({ path }) => `${part.path}.0.${path}`));
};
const partsOf = ({ sections }: AnyDescription): readonly Part[] => sections.flatMap(({ parts }) => parts);

/** Everything that a body of this schema can say, but what the store or the program fills. */
function leavesOf(schema: v.GenericSchema, path = ''): readonly string[] {
  const node: SchemaNode | null = schemaAt(schema, path);
  if (node === null) return [path];
  const below = (key: string): string => (path === '' ? key : `${path}.${key}`);
  const keys = entriesOf(node).map(([key]) => key);
  if (keys.length > 0)
    return keys
      .filter((key) => !['id', 'schemaVersion', 'number', 'partId'].includes(key))
      .flatMap((key) => leavesOf(schema, below(key)));
  const isList = node.type === 'array' && entriesOf(schemaAt(schema, `${path}.0`) ?? node).length > 0;
  return isList ? leavesOf(schema, `${path}.0`) : [path];
}

describe.each(described.map((description) => [description.kind, description] as const))(
  '%s',
  (_, description) => {
    const { schema } = rulesOf(description);
    const paths = partsOf(description).flatMap(fieldsOf);
    const inBothLanguages = (['zh-CN', 'en'] as const).map((language) =>
      kindWords(description, textsOf(language), 'Asia/Shanghai'),
    );

    it('has a widget for every field of its layout', () => {
      const own = new Map(
        partsOf(description).flatMap((part) =>
          (part.kind === 'rows'
            ? part.grids.flatMap(({ fields }) => fields)
            : part.kind === 'fields'
              ? part.fields
              : []
          ).map((field) => [field.path, field.widget] as const),
        ),
      );
      const without = paths.filter(
        (path) =>
          widgetAt(schema, path, description.widgets) === null &&
          own.get(path.replace(/^.*\.0\./, '')) === undefined,
      );
      expect(without).toEqual([]);
    });

    it('names every field, section and list in both languages, and says every code in words', () => {
      for (const words of inBothLanguages) {
        expect(paths.filter((path) => words.editor.nameOf(path) === path)).toEqual([]);
        expect(description.sections.filter(({ name }) => words.sections[name] === undefined)).toEqual([]);
        const lists = partsOf(description).filter((part) => part.kind === 'rows');
        expect(lists.filter(({ path }) => words.rows[path] === undefined)).toEqual([]);
        const unsaid = paths.flatMap((path) => {
          const node = schemaAt(schema, path);
          const codes =
            node?.type === 'array' ? (schemaAt(schema, `${path}.0`)?.options ?? []) : (node?.options ?? []);
          return codes
            .filter((code) => words.choicesAt(path)[code] === undefined)
            .map((code) => `${path}: ${code}`);
        });
        expect(unsaid).toEqual([]);
        expect(Object.keys(words.status).sort()).toEqual([...recordStatuses[description.kind]].sort());
      }
    });

    it('leaves no field of its schema out', () => {
      const covered = new Set([
        ...paths.map(genericPath),
        ...partsOf(description).flatMap((part) => (part.kind === 'own' ? part.paths : [])),
      ]);
      const isCovered = (leaf: string): boolean => {
        const generic = genericPath(leaf);
        return (
          [...covered].some((path) => path === generic || generic.startsWith(`${path}.`)) ||
          partsOf(description).some(
            (part) => part.kind === 'own' && part.paths.some((path) => generic.startsWith(`${path}.`)),
          )
        );
      };
      expect(leavesOf(schema).filter((leaf) => !isCovered(leaf))).toEqual([]);
    });

    it('begins new rows without any figure: nought is a count, too', () => {
      for (const part of partsOf(description).filter((each) => each.kind === 'rows')) {
        const row = part.blank?.() ?? blankRow(schema, part.path);
        expect(JSON.stringify(row)).not.toMatch(/:0[,}]/);
      }
    });

    it('begins new rows that its schema takes', () => {
      for (const part of partsOf(description).filter((each) => each.kind === 'rows')) {
        const row = part.blank?.() ?? blankRow(schema, part.path);
        expect(Object.keys(row).sort()).toEqual(
          entriesOf(schemaAt(schema, `${part.path}.0`) as SchemaNode)
            .map(([key]) => key)
            .sort(),
        );
      }
    });
  },
);
