import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { blankNotice, blankRecipient } from '@shared/domain/notice';
import {
  checkRecord,
  factsOf,
  formsOfKind,
  recordKinds,
  recordPrefixes,
  recordSchemas,
  withNumber,
} from '@shared/domain/record';
import { blankReport } from '@shared/domain/report';
import { defaultSettings } from '@shared/domain/settings';
import { blankSurvey } from '@shared/domain/survey';
import { blankVisitReport } from '@shared/domain/visit';
import { catalogue } from '@shared/forms';
import { paperSamples } from '@shared/forms/samples';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';

const id = '00000000-0000-4000-8000-000000000009';

describe('the kinds of records', () => {
  it('are printed by exactly the forms of the catalogue', () => {
    const said = recordKinds.flatMap((kind) => formsOfKind[kind].map((code) => [code, kind]));
    const bound = [...catalogue].map(([code, { kind }]) => [code, kind]);
    expect(said.sort()).toEqual(bound.sort());
    const known = defaultSettings.forms.map(({ code }) => code);
    expect(known).toEqual(expect.arrayContaining(said.map(([code]) => code)));
  });

  it('have numbers that no other kind has, each named in the glossary', () => {
    const prefixes = [...Object.values(recordPrefixes), defaultSettings.numbering.complaintPrefix];
    expect(new Set(prefixes).size).toBe(recordKinds.length + 1);
    const glossary = readFileSync(resolve(import.meta.dirname, '../../../../../docs/glossary.md'), 'utf8');
    const unnamed = recordKinds.filter(
      (kind) => !glossary.includes(`| ${recordPrefixes[kind]} | \`${kind}\``),
    );
    expect(unnamed).toEqual([]);
  });

  it('take the sample of each of their forms from a stored record', () => {
    for (const [code, paper] of catalogue) {
      const blank = paper.blank();
      const body =
        Object.values(blank as object).find((inner) => v.is(recordSchemas[paper.kind], inner)) ?? blank;
      const from = paper.from({
        stored: { number: '', body: body as never },
        isInternal: true,
        recipient: 0,
        rules: {
          timeZone: 'Asia/Shanghai',
          lookup: () => {
            throw new Error('no day is asked for');
          },
        },
        attachmentNames: {},
      });
      expect(Object.keys(from), code).toEqual(
        expect.arrayContaining(Object.keys(paperSamples[code]?.typical ?? {})),
      );
    }
  });
});

describe('a record', () => {
  it('names the days and moments that do not exist, wherever they stand', () => {
    const notice = {
      ...blankNotice(),
      issuedAt: '2026-02-30T10:00+08:00',
      detailedReportOn: '2026-13-01',
      requestBy: '2026-11-31',
      recipients: [{ ...blankRecipient(id), replyBy: '2026-11-30T25:00+08:00' }],
    };
    expect(checkRecord('notice', notice).map(({ path, code }) => `${path} ${code}`)).toEqual([
      'issuedAt not-a-time',
      'recipients.0.replyBy not-a-time',
      'requestBy not-a-date',
      'detailedReportOn not-a-date',
    ]);
    expect(checkRecord('notice', { ...notice, ...blankNotice(), requestBy: '2026-11-30' })).toEqual([]);
  });

  it('leaves a text that looks like a wrong day alone', () => {
    const report = { ...blankReport(), title: '2026-02-31' };
    expect(checkRecord('report', report)).toEqual([]);
  });

  it('is linked to every customer and complaint it names, each once', () => {
    const recipients = [1, 1, 2].map((place) => ({
      ...blankRecipient(id),
      customerId: `00000000-0000-4000-8000-00000000000${place}`,
      name: `顾客${place}`,
    }));
    const facts = factsOf('notice', { ...blankNotice(), recipients, complaintNumber: 'KS-2026-0001' });
    expect(facts.customerIds).toHaveLength(2);
    expect(facts).toMatchObject({ customerName: '顾客1', complaintNumbers: ['KS-2026-0001'] });
    const visit = { ...blankVisitReport(), complaintNumbers: 'KS-2026-0001、KS-2026-0002,KS-2026-0001' };
    expect(factsOf('visit-report', visit).complaintNumbers).toEqual(['KS-2026-0001', 'KS-2026-0002']);
  });

  it('carries the number of the store where its paper has room for one', () => {
    expect(withNumber({ ...blankSurvey(), number: 'typed' }, 'MY-2026-0001').number).toBe('MY-2026-0001');
    expect(withNumber(blankReport(), '8D-2026-0001')).toEqual(blankReport());
  });
});
