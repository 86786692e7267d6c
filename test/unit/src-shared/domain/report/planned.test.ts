import { blankReport, openDisciplines, stillToCome } from '@shared/domain/report';
import { expect, it } from 'vitest';

it.each([
  ['3D', ['D4', 'D5', 'D6', 'D7', 'D8']],
  ['5D', ['D6', 'D7', 'D8']],
  ['8D', []],
] as const)('stage %s leaves %j open', (stage, expected) => {
  expect(openDisciplines(stage)).toEqual(expected);
});

it('says the planned day of each open discipline', () => {
  const planned = { ...blankReport().planned, D7: '2026-12-05' };
  expect(stillToCome({ stage: '5D', planned })).toEqual([
    { discipline: 'D6', plannedOn: null },
    { discipline: 'D7', plannedOn: '2026-12-05' },
    { discipline: 'D8', plannedOn: null },
  ]);
});
