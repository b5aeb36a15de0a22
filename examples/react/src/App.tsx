import type { DrempelCompleteEvent } from '@drempel/elements';
import { useState } from 'react';
import onthaal from './onthaal.json';

/** Two scans. They may change places, or go and come back: the answers stay. */
export function App() {
  const [shown, setShown] = useState(true);
  const [swapped, setSwapped] = useState(false);
  const [done, setDone] = useState('');

  const tell = ({ responses }: DrempelCompleteEvent) => {
    setDone(`${responses.instrument.id}: ${Object.keys(responses.items).length} antwoorden`);
  };

  const scans = [
    // Attributes: what the page knows is not asked.
    <section key="actieplan">
      <drempel-scan instrument="actieplan" scan="quick" organisation="Gemeente Voorbeeld" sector="gem" ondrempel-complete={tell}>
        De vragen worden geladen.
      </drempel-scan>
    </section>,
    // A property: an object, here an instrument of your own.
    <section key="onthaal">
      <drempel-scan definition={onthaal} organisation="Gemeente Voorbeeld" ondrempel-complete={tell}>
        De vragen worden geladen.
      </drempel-scan>
    </section>,
  ];

  return (
    <>
      <h1>Intranet</h1>
      <p>
        <button onClick={() => setSwapped(!swapped)}>Wissel van plaats</button>
        <button onClick={() => setShown(!shown)}>{shown ? 'Sluit' : 'Open'}</button>
      </p>
      <p role="status">{done}</p>
      {shown && (swapped ? scans.toReversed() : scans)}
    </>
  );
}
