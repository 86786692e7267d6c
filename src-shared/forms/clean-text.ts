/** Shown in the place of a control character or a broken surrogate, so that nothing vanishes unseen. */
const visible = '□';

const lineEnds = /\r\n|[\r\v\f\u0085\u2028\u2029]/g;
const invisible = /\p{Cf}|\p{Variation_Selector}/gu;
const blanks = /[\u00a0\u2000-\u200a\u202f\u205f]/g;
const controls = /\p{Cc}|\p{Cs}|\p{Noncharacter_Code_Point}/gu;
const needsWork = /[^\n -~\u00a1-\u00ac\u3001-\u30ff\u4e00-\u9fff\uff01-\uff5e]/u;
const combined = /\P{M}\p{M}+/gu;

/**
 * Text as it is printed: line ends become `\n`, a tab two spaces, other control characters a visible box; marks that steer direction or
 * width without being seen are dropped; letter + combining accent becomes one letter.
 */
export function cleanText(text: string): string {
  if (!needsWork.test(text)) return text;
  return text
    .replaceAll(lineEnds, '\n')
    .replaceAll('\t', '  ')
    .replaceAll(invisible, '')
    .replaceAll(blanks, ' ')
    .replaceAll(controls, (character) => (character === '\n' ? character : visible))
    .replaceAll(combined, (letter) => letter.normalize('NFC'));
}
