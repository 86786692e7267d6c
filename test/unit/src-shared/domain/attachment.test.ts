import { attachmentIdsOf, namesFiles } from '@shared/domain/attachment';
import { expect, it } from 'vitest';

it('finds every file a record names, wherever in it', () => {
  const body = {
    attachmentIds: ['a'],
    photos: [{ id: 'p', attachmentId: 'b' }],
    rows: [{ proof: { attachmentIds: ['c', 'd'] }, photoIds: ['e'] }],
    answer: { attachmentId: null },
    remarks: 'attachmentIds',
  };
  expect(attachmentIdsOf(body)).toEqual(['a', 'b', 'c', 'd', 'e']);
});

it('does not look again into what stood before', () => {
  const proof = { attachmentIds: ['a'] };
  expect(attachmentIdsOf({ proof, other: { attachmentIds: ['b'] } }, { proof })).toEqual(['b']);
});

it('knows a field of files by the end of its path', () => {
  expect(['attachmentIds', 'scorecards.2.attachmentIds', 'lines.0.photoIds'].every(namesFiles)).toBe(true);
  expect(['attachments', 'attachmentIdsNote', 'photos'].some(namesFiles)).toBe(false);
});
