import * as v from 'valibot';

/** Caps of free text (characters). Every string that crosses the bridge has one. */
export const caps = { short: 60, line: 200, summary: 80, long: 2000 } as const;

const text = (max: number) => v.pipe(v.string(), v.maxLength(max));

export const idSchema = v.pipe(v.string(), v.regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/));
export const shortText = text(caps.short);
export const lineText = text(caps.line);
export const summaryText = text(caps.summary);
export const longText = text(caps.long);

/** `YYYY-MM-DD`; that the day exists is checked by the rules, which name the field. */
export const civilDateSchema = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/));
/** `YYYY-MM-DDTHH:mm±HH:mm`, minute precision. */
export const instantSchema = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}[+-]\d{2}:\d{2}$/));
/** A count of pieces; negative counts reach the rules so that the field can be named. */
export const quantitySchema = v.pipe(v.number(), v.safeInteger());
