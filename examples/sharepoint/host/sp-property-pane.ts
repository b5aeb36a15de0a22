/** For the test only. */
export interface IPropertyPaneField {
  readonly property: string;
}

export interface IPropertyPaneConfiguration {
  pages: { header?: { description: string }; groups: { groupName?: string; groupFields: IPropertyPaneField[] }[] }[];
}

export const PropertyPaneDropdown = (property: string, _settings: { label: string; options: { key: string; text: string }[] }): IPropertyPaneField => ({ property });
export const PropertyPaneTextField = (property: string, _settings: { label: string; description?: string }): IPropertyPaneField => ({ property });
