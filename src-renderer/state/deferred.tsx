import { type ComponentType, type FunctionComponent, type ReactNode, Suspense, use, useState } from 'react';

/** A component whose code comes when it is first needed. Shown before, it suspends; afterwards it renders at once. */
export interface Deferred<P> extends FunctionComponent<P> {
  /** Fetches the code ahead of its first showing. @throws what the loading threw; asked again, it is tried again */
  readonly fetch: () => Promise<unknown>;
}

/** Keeps what the first screen does not need out of the code that the start must read. */
export function deferred<P extends object>(load: () => Promise<ComponentType<P>>): Deferred<P> {
  let loaded: ComponentType<P> | null = null;
  let loading: Promise<ComponentType<P>> | null = null;
  const fetch = (): Promise<ComponentType<P>> => {
    loading ??= load().then(
      (component) => {
        loaded = component;
        return component;
      },
      (cause: unknown) => {
        loading = null;
        throw cause;
      },
    );
    return loading;
  };
  const Shown = (props: P) => {
    const Component = loaded ?? use(fetch());
    return <Component {...props} />;
  };
  return Object.assign(Shown, { fetch });
}

/** Builds nothing until it is first wanted; from then on its children stay, since a dialog closes by its own means. */
export function OnceWanted({
  isWanted,
  children,
}: {
  readonly isWanted: boolean;
  readonly children: ReactNode;
}) {
  const [wasWanted, setWasWanted] = useState(isWanted);
  if (isWanted && !wasWanted) setWasWanted(true);
  return wasWanted ? <Suspense fallback={null}>{children}</Suspense> : null;
}
