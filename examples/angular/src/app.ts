import { Component, CUSTOM_ELEMENTS_SCHEMA, signal } from '@angular/core';
import type { DrempelCompleteEvent } from '@drempel/elements';
import onthaal from './onthaal.json';

/** Two scans. They may change places, or go and come back: the answers stay. */
@Component({
  selector: 'app-root',
  templateUrl: './app.html',
  // Angular must leave the tags of Drempel to the browser.
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
})
export class App {
  readonly order = signal(['actieplan', 'onthaal']);
  readonly shown = signal(true);
  readonly done = signal('');
  readonly onthaal = onthaal;

  swap(): void {
    this.order.update((order) => order.toReversed());
  }

  tell({ responses }: DrempelCompleteEvent): void {
    this.done.set(`${responses.instrument.id}: ${Object.keys(responses.items).length} antwoorden`);
  }
}
