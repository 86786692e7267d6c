import { reportSchema } from '@shared/domain/report';
import { caps } from '@shared/domain/scalars';
import { expect, it } from 'vitest';
import { textCapAt } from '../../../../../src-renderer/editor/model/text-cap';

it.each([
  ['title', caps.line],
  ['customer.name', caps.line],
  ['problem.history', caps.long],
  ['analysis.chains.technical-escape.steps.0.why', caps.line],
  ['actions.3.verifiedBy', caps.short],
  ['startedOn', undefined],
  ['nothing.like.that', undefined],
] as const)('the cap of %s is the schema’s', (path, cap) => {
  expect(textCapAt(reportSchema, path)).toBe(cap);
});
