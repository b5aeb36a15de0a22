import type { DrempelCompleteEvent } from '@drempel/elements';
import type { DrempelScan } from '@drempel/elements/classes.js';
import type { HTMLAttributes } from 'vue';

type Settings = Partial<Pick<DrempelScan, 'instrument' | 'scan' | 'organisation' | 'sector' | 'definition' | 'store'>>;

declare module 'vue' {
  interface GlobalComponents {
    'drempel-scan': new () => { $props: HTMLAttributes & Settings & { onDrempelComplete?: (event: DrempelCompleteEvent) => void } };
  }
}
