import { appendFileSync, readFileSync } from 'node:fs';
import { blankReport, type Report } from '@shared/domain/report';
import type { SomeRecord } from '@shared/forms';
import { expect, it } from 'vitest';
import { fileIn, openDesk } from '../../support/desk';

/** As a paper of the catalogue takes it, its type no longer known. */
const recordOf = (photos: Report['photos']): SomeRecord => {
  const record: object = { audience: 'customer', report: { ...blankReport(), photos } };
  return record;
};

it('finds the files of a record’s photos; one that was changed on the disk has no path', async () => {
  const desk = await openDesk();
  const paths = ['良品.jpg', '不良品.jpg'].map((name) => fileIn(desk, name, `photo ${name}`));
  const { attachments } = await desk.services.attachments.add(desk.context, paths);
  const [good, bad] = attachments;
  appendFileSync((await desk.services.attachments.locate(bad?.id ?? '')).path, '!');
  const photos = [good, bad, { id: crypto.randomUUID() }].map((file) => ({
    id: crypto.randomUUID(),
    attachmentId: file?.id ?? '',
    caption: '',
    marks: [],
    isInternal: false,
    discipline: 'D2' as const,
  }));
  const files = await desk.services.attachments.ofPhotos(recordOf(photos));
  expect(Object.keys(files).sort()).toEqual([good?.id ?? '', bad?.id ?? ''].sort());
  expect(files[bad?.id ?? '']).toEqual({ name: '不良品.jpg', path: null });
  const found = files[good?.id ?? ''];
  expect(found?.name).toBe('良品.jpg');
  expect(readFileSync(found?.path ?? '', 'utf8')).toContain('良品.jpg');
});

it('asks nothing for a record without photos', async () => {
  const desk = await openDesk();
  expect(await desk.services.attachments.ofPhotos(recordOf([]))).toEqual({});
});
