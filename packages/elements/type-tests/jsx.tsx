/** Right and wrong uses in React 18, where attributes are text and events need a `ref`. */
import type {} from '@drempel/elements/jsx';
import type { DrempelScan } from '@drempel/elements/classes.js';
import { useRef } from 'react';

export function Right() {
  const scan = useRef<DrempelScan>(null);
  return (
    <>
      <drempel-scan ref={scan} key="scan" class="wide" lang="nl" instrument="actieplan" storage="none" heading-level={2} keep-days="30" shared submit-cross-origin="">
        De vragen worden geladen.
      </drempel-scan>
      <drempel-session dir="rtl" title="Scan" part="scan" exportparts="heading" tabIndex={-1} aria-label="Scan" data-test="scan" />
      <drempel-plan summary ref={(element) => element?.headingLevel} />
    </>
  );
}

// @ts-expect-error: no such place to keep answers
export const storage = <drempel-scan storage="cloud" />;
// @ts-expect-error: would be written "false", which is on
export const shared = <drempel-scan shared={false} />;
// @ts-expect-error: a number
export const level = <drempel-scan heading-level="two" />;
// @ts-expect-error: a property, which React 18 does not set
export const property = <drempel-scan definition={{}} />;
// @ts-expect-error: no such element
export const element = <drempel-scam />;
