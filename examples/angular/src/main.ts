import { bootstrapApplication } from '@angular/platform-browser';
import { offerInstruments } from '@drempel/elements';
import { catalog } from '@drempel/instruments';
import { App } from './app';

offerInstruments(catalog);

bootstrapApplication(App).catch((error: unknown) => console.error(error));
