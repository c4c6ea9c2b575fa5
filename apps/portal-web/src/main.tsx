import '@yunmeng/ui/styles/tokens.css';
import '@yunmeng/ui/styles/elements.css';
import '@yunmeng/ui/styles/layout.css';

import { uuidV7 } from '@yunmeng/kernel/uuid';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router';

import { createApi, type Api } from './api/client.ts';
import { forgetReadings } from './api/use-read.ts';
import { App } from './app.tsx';
import { forgetAnswers } from './apply/draft-mirror.ts';
import { SessionStore } from './session/session-store.ts';
import { SessionProvider } from './session/session.ts';
import { createPreferences } from './surroundings/preferences.ts';
import { keptTexts, SurroundingsProvider, type Surroundings } from './surroundings/surroundings.tsx';

const kept = keptTexts(() => window.localStorage);
const memory = keptTexts(() => window.sessionStorage);
const now = () => Date.now();
// crypto.randomUUID is missing where the page is not served over https, as on a test machine in a hall.
const newKey = () => uuidV7(now(), (count) => crypto.getRandomValues(new Uint8Array(count)));

const preferences = createPreferences(kept, window.location.search);
const session: SessionStore = new SessionStore({
  api: () => api,
  now,
  onChangeOfPerson: () => {
    forgetReadings();
    forgetAnswers(kept);
  },
});
const api: Api = createApi({
  fetch: (input, init) => fetch(input, init),
  newKey,
  memory,
  lang: () => preferences.current().lang,
  onSignedOut: () => session.lapse(),
  onAnswered: () => session.noteUse(),
});
const surroundings: Surroundings = { api, now, newKey, kept, memory };

const place = document.getElementById('app');
if (!place) throw new Error('the page has no place for the portal');
void session.refresh();
createRoot(place).render(
  <StrictMode>
    <SurroundingsProvider value={surroundings}>
      <SessionProvider value={session}>
        <BrowserRouter>
          <App preferences={preferences} />
        </BrowserRouter>
      </SessionProvider>
    </SurroundingsProvider>
  </StrictMode>,
);
