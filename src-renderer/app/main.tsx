import './soundLocale.ts';
import './styles/tokens.css';
import './styles/base.css';
import { CSPProvider } from '@base-ui/react/csp-provider';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { openTransport, startConnection, takeToken } from '../client/index.ts';
import { AppContext, createAppState } from '../state/index.ts';
import { guardComposition } from '../ui/composition.ts';
import { keepFocus } from '../ui/focusPlace.ts';
import { openLinksAtOnce } from '../ui/address.ts';
import { Shell } from './Shell.tsx';
import { applyRememberedTheme } from './theme.ts';

applyRememberedTheme();
guardComposition(window);
openLinksAtOnce(document);
keepFocus(document);
const token = takeToken(window.location, window.history, window.sessionStorage);
const app = createAppState(startConnection(() => openTransport(token)));
const root = document.getElementById('root');
if (root !== null) {
  createRoot(root).render(
    <StrictMode>
      <CSPProvider disableStyleElements>
        <AppContext value={app}>
          <Shell />
        </AppContext>
      </CSPProvider>
    </StrictMode>,
  );
}
