import { caps } from '../../domain/scalars';

/** A row's id; `kind` keeps the rows of different lists apart. */
export const sampleId = (kind: number, index: number): string =>
  `00000000-0000-4000-${8000 + kind}-${String(index).padStart(12, '0')}`;

const sentence = '批次号、数量与现象均已逐件核对，编号见附件，如有差异请于次日上午前书面告知。';

/** A text of exactly so many characters that begins with its own name, so that a lost one is found. */
const filled = (topic: string, length: number): string =>
  topic.slice(0, length) +
  sentence.repeat(Math.ceil(length / sentence.length)).slice(0, Math.max(length - topic.length, 0));

/** Texts at their caps. */
export const extremeShort = (topic: string): string => filled(topic, caps.short);
export const extremeLine = (topic: string): string => filled(topic, caps.line);
export const extremeLong = (topic: string): string => filled(topic, caps.long);

export const sixty = <Item>(make: (index: number) => Item): Item[] =>
  Array.from({ length: 60 }, (_, index) => make(index));
