import type { DrempelCompleteEvent } from '@drempel/elements';
import type { DrempelScan } from '@drempel/elements/classes.js';
import type { DetailedHTMLProps, HTMLAttributes } from 'react';

type Settings = Partial<Pick<DrempelScan, 'instrument' | 'scan' | 'organisation' | 'sector' | 'definition' | 'store'>>;

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'drempel-scan': DetailedHTMLProps<HTMLAttributes<DrempelScan>, DrempelScan> & Settings & { 'ondrempel-complete'?: (event: DrempelCompleteEvent) => void };
    }
  }
}
