import '@yunmeng/ui/styles/tokens.css';
import '@yunmeng/ui/styles/elements.css';
import 'virtual:antd.css';
import './theme/console.css';

import { QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';

import { ApiProblem } from './api/problem.ts';
import { sessionQuery } from './api/session.ts';
import { App } from './app.tsx';
import { BrokenPageGuard } from './frame/broken-page.tsx';
import { startDictionary } from './language/i18n.ts';

const client = new QueryClient({
  queryCache: new QueryCache({
    onError: (problem) => {
      // The session ended somewhere else: the sign-in page comes up, and what was typed waits.
      if (problem instanceof ApiProblem && problem.isSignedOut) client.setQueryData(sessionQuery.queryKey, null);
    },
  }),
  defaultOptions: {
    queries: {
      // A refusal will not change by asking again; a lost answer may.
      retry: (count, problem) => count < 2 && problem instanceof ApiProblem && problem.isUncertain,
      refetchOnWindowFocus: true,
    },
  },
});

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
await startDictionary();
createRoot(root).render(
  <StrictMode>
    <BrokenPageGuard>
      <QueryClientProvider client={client}>
        <App />
      </QueryClientProvider>
    </BrokenPageGuard>
  </StrictMode>,
);
