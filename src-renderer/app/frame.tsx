import { useCallback, useRef, useState } from 'react';
import { Router } from 'wouter';
import { call } from '../api';
import { cancelJob, dismissJob, retryJob, useHashPath, useHashQuery, useJobs } from '../state';
import { JobBar, useTexts } from '../ui';
import { GlobalSearch } from './global-search';
import { HelpSheet } from './help-sheet';
import { LeaveQuestion } from './leave-question';
import { Pages } from './pages';
import { Rail } from './rail';
import { TopBar } from './top-bar';
import { useShortcuts } from './use-shortcuts';

/** Rail, top bar, page, jobs; and the dialogs that belong to no page. */
export function Frame() {
  const { top } = useTexts().frame;
  const jobs = useJobs((state) => state.jobs);
  const [isSearching, setIsSearching] = useState(false);
  const [isHelping, setIsHelping] = useState(false);
  const page = useRef<HTMLElement>(null);
  const search = useCallback(() => setIsSearching(true), []);
  const help = useCallback(() => setIsHelping(true), []);
  useShortcuts({ search, help });
  return (
    <Router hook={useHashPath} searchHook={useHashQuery}>
      <div className="frame">
        <button type="button" className="skip-link" onClick={() => page.current?.focus()}>
          {top.skip}
        </button>
        <Rail />
        <TopBar onSearch={search} onHelp={help} />
        <main id="page" className="page" ref={page} tabIndex={-1}>
          <Pages />
        </main>
        <JobBar
          jobs={jobs}
          onCancel={cancelJob}
          onRetry={(id) => void retryJob(id)}
          onOpen={(token) => void call('file.open', { token })}
          onReveal={(token) => void call('file.reveal', { token })}
          onDismiss={dismissJob}
        />
      </div>
      <GlobalSearch isOpen={isSearching} onClose={() => setIsSearching(false)} />
      <HelpSheet isOpen={isHelping} onClose={() => setIsHelping(false)} />
      <LeaveQuestion />
    </Router>
  );
}
