/** Windows refuses these, and names that end in a dot or blank; path separators must never come from data. */
const unsafe = /[\\/:*?"<>|]|\p{Cc}|\p{Cf}|\p{Cs}|\p{Zl}|\p{Zp}/gu;
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;
const longest = 120;

const safe = (part: string): string => part.replaceAll(unsafe, '-').replaceAll(/\s+/g, ' ').trim();

/** `T-NDF-RTSP01-01_顾客投诉管理表_2026-11.xlsx`: number, title and record or period; an empty part is left out. */
export function exportFileName(
  parts: { readonly formNumber: string; readonly title: string; readonly record: string },
  format: 'xlsx' | 'xlsm' | 'docx' | 'docm' | 'pdf' | 'ics' | 'eml',
): string {
  const stem = [parts.formNumber, parts.title, parts.record]
    .map(safe)
    .filter((part) => part !== '')
    .join('_');
  const cut = Array.from(stem)
    .slice(0, longest)
    .join('')
    .replace(/[. ]+$/, '');
  return `${reserved.test(cut) || cut === '' ? `_${cut}` : cut}.${format}`;
}

/** A kept file's name as any PC, stick and mail program takes it; the ending stays. */
export function plainFileName(name: string): string {
  const dot = name.lastIndexOf('.');
  const [stem, ending] = dot <= 0 ? [name, ''] : [name.slice(0, dot), name.slice(dot)];
  const plain = `${safe(stem) || '-'}${safe(ending)}`.replace(/[. ]+$/, '');
  return reserved.test(plain) ? `_${plain}` : plain;
}
