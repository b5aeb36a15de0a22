import { offerInstruments } from '@drempel/elements';
import { catalog } from '@drempel/instruments';
import { Version } from '@microsoft/sp-core-library';
import { type IPropertyPaneConfiguration, PropertyPaneDropdown, PropertyPaneTextField } from '@microsoft/sp-property-pane';
import { BaseClientSideWebPart } from '@microsoft/sp-webpart-base';
import { attributesOf, type IDrempelProperties, type IChoices, SCANS, SECTORS, STORAGE } from './settings';

offerInstruments(catalog);

/** A scan in a page. What its editor sets in the pane becomes the attributes of the tag. */
export default class DrempelWebPart extends BaseClientSideWebPart<IDrempelProperties> {
  private scan: HTMLElement | undefined;

  /** SharePoint calls this after each change in the pane: the tag stays, so that the answers on the page do. */
  public render(): void {
    const scan = this.scan || (this.scan = document.createElement('drempel-scan'));
    const attributes = attributesOf(this.properties, this.context.pageContext.web.id.toString());
    Object.keys(attributes).forEach((name) => {
      if (attributes[name] === '') scan.removeAttribute(name);
      else if (scan.getAttribute(name) !== attributes[name]) scan.setAttribute(name, attributes[name]);
    });
    if (scan.parentNode !== this.domElement) this.domElement.appendChild(scan);
  }

  protected onDispose(): void {
    if (this.scan) this.scan.remove();
  }

  protected get dataVersion(): Version {
    return Version.parse('1.0');
  }

  protected getPropertyPaneConfiguration(): IPropertyPaneConfiguration {
    const choice = (property: keyof IDrempelProperties, label: string, choices: IChoices): ReturnType<typeof PropertyPaneDropdown> =>
      PropertyPaneDropdown(property, { label, options: Object.keys(choices).map((key) => ({ key, text: choices[key] })) });
    const text = (property: keyof IDrempelProperties, label: string, description?: string): ReturnType<typeof PropertyPaneTextField> => PropertyPaneTextField(property, { label, description });

    return {
      pages: [
        {
          header: { description: 'Een scan: hoe toegankelijk is je dienst?' },
          groups: [
            {
              groupName: 'Scan',
              groupFields: [choice('scan', 'Scan', SCANS), text('organisation', 'Organisatie'), choice('sector', 'Sector', SECTORS)],
            },
            {
              groupName: 'Antwoorden',
              groupFields: [
                choice('storage', 'Bewaren', STORAGE),
                text('storageKey', 'Sleutel', 'Houdt de antwoorden van twee pagina’s uit elkaar.'),
                text('submitUrl', 'Adres om naar te versturen', 'Leeg: er wordt niets verstuurd.'),
                text('submitTo', 'Wie het ontvangt'),
              ],
            },
          ],
        },
      ],
    };
  }
}
