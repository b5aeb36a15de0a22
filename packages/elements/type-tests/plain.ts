/** Right and wrong uses without a framework. */
import { offerInstruments } from '@drempel/elements';
import { catalog } from '@drempel/instruments';

offerInstruments(catalog);

const scan = document.createElement('drempel-scan');
scan.storage = 'session';
scan.headingLevel = 3;
scan.addEventListener('drempel-complete', ({ report, responses }) => console.log(report.views, responses.items));
document.addEventListener('drempel-error', ({ code }) => code === 'save-failed');
document.querySelector('drempel-chart')!.type = 'matrix';

// @ts-expect-error: no such place to keep answers
scan.storage = 'cloud';
// @ts-expect-error: can only be read
scan.resumed = true;
// @ts-expect-error: no such code
document.addEventListener('drempel-error', ({ code }) => code === 'no-such-code');
// @ts-expect-error: private
scan.render();
