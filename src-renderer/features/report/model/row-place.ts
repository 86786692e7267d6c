/**
 * A path that names rows by their id, with each row's place in the list instead: `actions.<id>.action` → `actions.3.action`, so that its
 * label can say which row it is. A row that is in none of the bodies keeps its id.
 * @param bodies asked in turn; a row that was removed stands in the earlier one only
 */
export const withRowPlaces = (path: string, bodies: readonly unknown[]): string =>
  bodies.map((body) => placed(path, body)).find((found) => found !== path) ?? path;

function placed(path: string, body: unknown): string {
  let node = body;
  return path
    .split('.')
    .map((key) => {
      const index = Array.isArray(node) ? node.findIndex((row: unknown) => idOf(row) === key) : -1;
      const step = index === -1 ? key : String(index);
      node = typeof node === 'object' && node !== null ? Reflect.get(node, step) : undefined;
      return step;
    })
    .join('.');
}

const idOf = (row: unknown): unknown =>
  typeof row === 'object' && row !== null ? Reflect.get(row, 'id') : undefined;
