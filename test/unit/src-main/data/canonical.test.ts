import { canonicalJson, sha256 } from '@main/data/canonical';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

describe('canonical JSON', () => {
  it('is the same whatever order the fields came in', () => {
    expect(canonicalJson({ b: [1, { d: null, c: 'ä' }], a: undefined })).toBe('{"b":[1,{"c":"ä","d":null}]}');
  });

  it('reads back as what was written', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const plain: unknown = JSON.parse(JSON.stringify(value));
        expect(JSON.parse(canonicalJson(plain))).toEqual(plain);
      }),
    );
  });

  it('hashes as the standard says', () => {
    expect(sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });
});
