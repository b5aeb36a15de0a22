/** What can be set in the pane. A web part that was placed earlier may lack what came later. */
export interface IDrempelProperties {
  scan?: string;
  organisation?: string;
  sector?: string;
  storage?: string;
  storageKey?: string;
  submitUrl?: string;
  submitTo?: string;
}

export interface IChoices {
  [key: string]: string;
}

export const SCANS: IChoices = { quick: 'Snelle scan (20 minuten)', full: 'Volledige scan' };

export const SECTORS: IChoices = {
  '': 'Vraag het',
  gem: 'Gemeente of OCMW',
  ond: 'Onderwijs',
  wel: 'Welzijn',
  gez: 'Gezondheid',
  vri: 'Vrije tijd, cultuur en bibliotheek',
  wrk: 'Werk',
};

export const STORAGE: IChoices = { local: 'Op dit toestel', session: 'Tot het tabblad sluit', none: 'Nergens' };

/**
 * The attributes of the tag; empty ones go. All sites of a tenant share one origin, and so one place for drafts: the id
 * of the site keeps those of one site apart from those of another.
 */
export function attributesOf(properties: IDrempelProperties, site: string): IChoices {
  return {
    instrument: 'actieplan',
    scan: properties.scan || 'quick',
    organisation: properties.organisation || '',
    sector: properties.sector || '',
    storage: properties.storage || 'local',
    'storage-key': properties.storageKey ? site + ' ' + properties.storageKey : site,
    'submit-url': properties.submitUrl || '',
    'submit-to': properties.submitTo || '',
  };
}
