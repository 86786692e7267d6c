import type { CallError } from '@shared/contract';
import { textsOf } from '@shared/text';
import { useEffect, useState } from 'react';
import { RecoveryPage } from '../features/recovery';
import { useSession } from '../state';
import { ErrorPanel } from '../ui';
import { boot, follow } from './boot';
import { ErrorBoundary } from './error-boundary';
import { Frame } from './frame';
import { Providers } from './providers';
import { useLanguage } from './use-language';

/** The whole screen: boots, then shows the frame, or why the data could not be opened. */
export function App({ nonce }: { readonly nonce: string | undefined }) {
  const [error, setError] = useState<CallError | null>(null);
  const [isBooted, setIsBooted] = useState(false);
  const isBroken = useSession(({ status }) => status?.state === 'broken');
  const language = useLanguage();

  useEffect(() => {
    const stop = follow();
    void boot().then((failure) => {
      setError(failure);
      setIsBooted(true);
    });
    return stop;
  }, []);

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
        {isBooted && error === null && (isBroken ? <RecoveryPage /> : <Frame />)}
      </ErrorBoundary>
    </Providers>
  );
}
