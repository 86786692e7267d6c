import type { TemplateProposal } from '@shared/domain/template';

/** What was recognised in a workbook, a line for each place. */
export const linesOf = ({ cells, repeats, unmapped, unknown }: TemplateProposal): readonly string[] => [
  ...cells.map(({ sheet, cell, field, certainty, beside }) =>
    [certainty, `${sheet}!${cell}`, field, beside.replaceAll(/\s+/g, ' ')].join('\t'),
  ),
  ...repeats.map(({ sheet, firstRow, rowsPerItem, items, list, certainty, cells: own }) =>
    [
      certainty,
      `${sheet}!${firstRow}`,
      `${list} (${own.map(({ field }) => field).join(', ')})`,
      `${items} x ${rowsPerItem}`,
    ].join('\t'),
  ),
  `not in the sheet: ${unmapped.length}`,
  ...unknown.map((name) => `no such field: {{${name}}}`),
];

/** Nobody looks here, so what is doubtful is left to the file's own words. */
export const isSure = (certainty: string): boolean => certainty !== 'doubtful';
