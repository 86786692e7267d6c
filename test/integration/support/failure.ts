/** What a promise was rejected with; the test fails when it was not. */
export async function rejection<T extends Error>(
  work: Promise<unknown>,
  kind: abstract new (...given: never[]) => T,
): Promise<T> {
  const thrown: unknown = await work.then(
    () => null,
    (error: unknown) => error,
  );
  if (thrown instanceof kind) return thrown;
  throw new Error(`expected a ${kind.name}, got ${String(thrown)}`);
}
