/** For the test only: as much of SharePoint as the web part touches. Microsoft's own packages may not be passed on. */
import type { IPropertyPaneConfiguration } from './sp-property-pane';
import type { Version } from './sp-core-library';

export interface IWebPartContext {
  readonly pageContext: { readonly web: { readonly id: { toString(): string } } };
}

export abstract class BaseClientSideWebPart<Properties> {
  readonly domElement: HTMLElement;
  readonly context: IWebPartContext;
  readonly properties: Properties;

  constructor(domElement: HTMLElement, context: IWebPartContext, properties: Properties) {
    this.domElement = domElement;
    this.context = context;
    this.properties = properties;
  }

  abstract render(): void;
  protected onDispose(): void {}
  protected abstract get dataVersion(): Version;
  protected abstract getPropertyPaneConfiguration(): IPropertyPaneConfiguration;
}
