/** For the test only: what SharePoint does with web parts, as far as a page shows it. */
import DrempelWebPart from '../src/webparts/drempel/DrempelWebPart';
import type { IDrempelProperties } from '../src/webparts/drempel/settings';

class Placed extends DrempelWebPart {
  /** Somebody changes something in the pane: only what the pane offers. */
  change(property: keyof IDrempelProperties, value: string): void {
    const offered = this.getPropertyPaneConfiguration().pages.flatMap(({ groups }) => groups.flatMap(({ groupFields }) => groupFields.map((field) => field.property)));
    if (!offered.includes(property)) throw new Error(`the pane does not offer ${property}`);
    this.properties[property] = value;
    this.render();
  }

  dispose(): void {
    this.onDispose();
    this.domElement.remove();
  }
}

function place(site: string, properties: IDrempelProperties): Placed {
  const zone = document.querySelector('main')!.appendChild(document.createElement('div'));
  const part = new Placed(zone, { pageContext: { web: { id: site } } }, properties);
  part.render();
  return part;
}

Object.assign(window, { place });
