/** Longest text one field of a log line may carry. */
const LONGEST = 400;

const han = '\\p{Script=Han}';
const personal: readonly (readonly [RegExp, string])[] = [
  [/[\w.+-]+@[\w-]+(\.[\w-]+)+/g, '<mail>'],
  [/(?<![\w-])\+?\d[\d ()-]{6,}\d(?![\w-])/g, '<number>'],
  [new RegExp(`${han}[${han}\\p{P}\\d]*`, 'gu'), '<text>'],
];

/** Folders by the name that may stand in the log instead of them. */
export type KnownFolders = Readonly<Record<string, string>>;

/** Takes out of a text what could tell of a person: addresses, numbers, Chinese text, the user's folders. */
export function redact(text: string, folders: KnownFolders): string {
  const byLength = Object.entries(folders).filter(([, path]) => path.length > 1);
  byLength.sort(([, a], [, b]) => b.length - a.length);
  // Cut before the patterns run: their cost grows with the square of the length.
  let clean = text.slice(0, LONGEST * 4);
  for (const [name, path] of byLength) clean = clean.replaceAll(path, `<${name}>`);
  for (const [pattern, stand] of personal) clean = clean.replace(pattern, stand);
  return clean.length > LONGEST ? `${clean.slice(0, LONGEST)}…` : clean;
}
