/** Right and wrong uses in React 19. Compiled by type-tests.node.test.mjs against the packed packages. */
import type { InstrumentDefinition, DrempelReadyEvent } from '@drempel/elements';
import type { DrempelScan } from '@drempel/elements/classes.js';
import type {} from '@drempel/elements/react';
import { createRef } from 'react';

declare const definition: InstrumentDefinition;
const scan = createRef<DrempelScan>();
const ready = (event: DrempelReadyEvent) => console.log(event.session.state.place, event.resumed);

export const right = (
  <>
    <drempel-scan ref={scan} key="scan" id="scan" className="wide" style={{ maxWidth: 800 }} aria-label="Scan" lang="nl" instrument="actieplan" scan="quick" storage="session" shared headingLevel={2} keepDays={30} submitCrossOrigin={false} definition={definition} ondrempel-ready={ready}>
      De vragen worden geladen.
    </drempel-scan>
    <drempel-scan heading-level="2" keep-days={30} submit-cross-origin storage-key="balie" ondrempel-submit={(event) => event.respondWith(fetch('/', { body: event.file }))} ondrempel-complete={(event) => console.log(event.report.views)} ondrempel-error={({ code }) => code === 'save-failed'} />
    <drempel-chart type="radar" tableClosed for="scan" />
    <drempel-item item="A1" number={3} />
    <drempel-session theme="contrast" density="compact" ondrempel-submit={(event) => event.preventDefault()} ondrempel-sent={({ id }) => id.length}>
      <drempel-submit heading-level="3" />
    </drempel-session>
  </>
);

// @ts-expect-error: no such place to keep answers
export const storage = <drempel-scan storage="cloud" />;
// @ts-expect-error: no such look
export const theme = <drempel-scan theme="vlanderen" />;
// @ts-expect-error: a number
export const level = <drempel-scan headingLevel="two" />;
// @ts-expect-error: a number, also as an attribute
export const attribute = <drempel-scan heading-level="two" />;
// @ts-expect-error: on or off
export const shared = <drempel-scan shared="yes" />;
// @ts-expect-error: its event has no such field
export const event = <drempel-scan ondrempel-ready={(told) => told.detail} />;
// @ts-expect-error: no such property
export const property = <drempel-scan colour="red" />;
// @ts-expect-error: can only be read
export const readOnly = <drempel-scan resumed />;
// @ts-expect-error: no such drawing
export const drawing = <drempel-chart type="pie" />;
// @ts-expect-error: no such element
export const element = <drempel-scam />;
