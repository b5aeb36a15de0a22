import { offerInstruments } from '@drempel/elements';
import { catalog } from '@drempel/instruments';

offerInstruments(catalog);
