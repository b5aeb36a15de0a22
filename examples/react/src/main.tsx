import { offerInstruments } from '@drempel/elements';
import { catalog } from '@drempel/instruments';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';

offerInstruments(catalog);

createRoot(document.querySelector('#app')!).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
