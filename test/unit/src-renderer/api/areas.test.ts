import type { ChannelName } from '@shared/contract';
import { describe, expect, it } from 'vitest';
import { dependsOn, type StoreArea } from '../../../../src-renderer/api/areas';
import { readSource, sourceFiles } from '../../../helpers/sources';

const storeAreas = ['complaint', 'customer', 'part', 'settings', 'draft', 'record', 'print'] as const;

/** The channels whose answers some part of the screen keeps. */
const kept = new Set(
  sourceFiles('src-renderer').flatMap((path) =>
    [...readSource(path).matchAll(/useQuery\(\s*'(?<name>[a-z]+\.[a-zA-Z]+)'/g)].map(
      ({ groups }) => groups?.name as ChannelName,
    ),
  ),
);

describe('an answer that the screen keeps', () => {
  it.each([...kept])('%s is asked again when something of the store changes', (name) => {
    expect(storeAreas.filter((area) => dependsOn(name, [area]))).not.toEqual([]);
  });

  it.each<[ChannelName, StoreArea]>([
    ['survey.evidence', 'complaint'],
    ['survey.evidence', 'customer'],
    ['survey.customers', 'customer'],
    ['record.named', 'record'],
    ['record.named', 'complaint'],
    ['visit.previous', 'record'],
  ])('%s is asked again when a %s changes', (name, area) => {
    expect(kept.size).toBeGreaterThan(30);
    expect(dependsOn(name, [area])).toBe(true);
  });
});
