/** Brands of ISO/IEC 23008-12 that hold HEVC, whose decoder sharp's builds leave out for its patents. AVIF has others and is read. */
const heicBrands: ReadonlySet<string> = new Set([
  'heic',
  'heix',
  'heim',
  'heis',
  'hevc',
  'hevx',
  'hevm',
  'hevs',
  'mif1',
  'msf1',
]);

/** Whatever the file is called: chat programs rename it to .jpg. */
export const isHeic = (source: Buffer): boolean =>
  source.toString('latin1', 4, 8) === 'ftyp' && heicBrands.has(source.toString('latin1', 8, 12));
