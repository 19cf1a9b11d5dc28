import '@fontsource-variable/source-sans-3/wght.css';
import '@fontsource-variable/source-sans-3/wght-italic.css';
import '@fontsource-variable/source-serif-4/standard.css';
import '@fontsource-variable/source-serif-4/standard-italic.css';
import './ui/styles/tokens.css';
import './ui/styles/base.css';
import './ui/styles/forced.css';
import './ui/styles/print.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { config } from 'zod';
import { App } from './shell/App.tsx';
import { Pipeline } from './state/pipeline.ts';
import { createQueryClient } from './state/queries.ts';
import { MeasuresProvider } from './features/measures/use-measures.tsx';
import { ReplayProvider } from './features/history/replay.tsx';
import { startTheme } from './state/theme.ts';
import { Address, openAddress } from './state/use-address.ts';

// Our policy forbids making functions from text; zod would try, and be told off in the log.
config({ jitless: true });
startTheme();
openAddress();
const page = document.querySelector('#page');
if (page === null) throw new Error('index.html has no #page');

createRoot(page).render(
  <StrictMode>
    <QueryClientProvider client={createQueryClient()}>
      <Pipeline />
      <Address />
      <MeasuresProvider>
        <ReplayProvider>
          <App />
        </ReplayProvider>
      </MeasuresProvider>
    </QueryClientProvider>
  </StrictMode>,
);
