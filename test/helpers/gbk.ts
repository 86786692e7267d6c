/** Every character of GBK's two-byte codes, by the platform's own decoder. */
const codes = new Map<string, readonly [number, number]>();
const decoder = new TextDecoder('gbk');
for (let lead = 0x81; lead <= 0xfe; lead += 1)
  for (let trail = 0x40; trail <= 0xfe; trail += 1) {
    if (trail === 0x7f) continue;
    const text = decoder.decode(Uint8Array.of(lead, trail));
    if ([...text].length === 1 && text !== '\ufffd' && !codes.has(text)) codes.set(text, [lead, trail]);
  }

/** A text as an old ERP program writes it. @throws Error for a character that GBK lacks */
export const gbk = (text: string): Buffer =>
  Buffer.from(
    [...text].flatMap((character) => {
      const code = character.codePointAt(0) ?? 0;
      if (code < 0x80) return [code];
      const pair = codes.get(character);
      if (pair === undefined) throw new Error(`GBK lacks ${character}`);
      return [...pair];
    }),
  );
