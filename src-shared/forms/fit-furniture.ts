import { type Metrics, widthOf } from './metrics/measure';
import type { Furniture } from './types';

/** pt of header and footer lines. */
export const furnitureSize = 8;

const gap = 24;

/** Shortens a text to a width with …; what is cut also stands whole in the title block or in the record. */
function shorten(text: string, room: number, metrics: Metrics): string {
  if (widthOf(text, furnitureSize, false, metrics) <= room) return text;
  const characters = Array.from(text);
  while (characters.length > 0 && widthOf(`${characters.join('')}…`, furnitureSize, false, metrics) > room)
    characters.pop();
  return `${characters.join('')}…`;
}

/** Furniture whose three footer parts do not run into each other on a page this wide (pt). */
export function fitFurniture(furniture: Furniture, width: number, metrics: Metrics): Furniture {
  const { footerLeft, footerCenter, footerRight, headerLeft } = furniture;
  const left = shorten(footerLeft, width * 0.36, metrics);
  const right = shorten(footerRight, width * 0.18, metrics);
  const sides = Math.max(
    widthOf(left, furnitureSize, false, metrics),
    widthOf(right, furnitureSize, false, metrics),
  );
  return {
    ...furniture,
    headerLeft: shorten(headerLeft, width * 0.5, metrics),
    footerLeft: left,
    footerCenter: shorten(footerCenter, width - 2 * (sides + gap), metrics),
    footerRight: right,
  };
}
