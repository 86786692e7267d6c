import type { CallError } from '@shared/contract';
import { textsOf } from '@shared/text';
import { Suspense, useEffect, useState } from 'react';
import { deferred, useSession } from '../state';
import { ErrorPanel } from '../ui';
import { follow } from './boot';
import { ErrorBoundary } from './error-boundary';
import { Frame } from './frame';
import { Providers } from './providers';
import { useLanguage } from './use-language';

const RecoveryPage = deferred(async () => (await import('../features/recovery')).RecoveryPage);

/** The whole screen: once booted it shows the frame, or why the data could not be opened. */
export function App({
  nonce,
  booting,
}: {
  readonly nonce: string | undefined;
  readonly booting: Promise<CallError | null>;
}) {
  const [error, setError] = useState<CallError | null>(null);
  const [isBooted, setIsBooted] = useState(false);
  const isBroken = useSession(({ status }) => status?.state === 'broken');
  const language = useLanguage();

  useEffect(() => {
    const stop = follow();
    void booting.then((failure) => {
      setError(failure);
      setIsBooted(true);
    });
    return stop;
  }, [booting]);

  useEffect(() => {
    document.documentElement.lang = language;
    document.title = textsOf(language).frame.product;
  }, [language]);

  return (
    <Providers nonce={nonce}>
      <ErrorBoundary crash={textsOf(language).frame.error.crash} retry={textsOf(language).frame.error.reload}>
        {error !== null && (
          <main className="boot-error">
            <ErrorPanel error={error} onRetry={() => location.reload()} />
          </main>
        )}
        {isBooted && error === null && (
          <Suspense fallback={null}>{isBroken ? <RecoveryPage /> : <Frame />}</Suspense>
        )}
      </ErrorBoundary>
    </Providers>
  );
}
