import type { Instrument } from '@drempel/core/instrument.js';
import type { Responses } from '@drempel/core/responses.js';
import { parcelKey } from '../sending/parcel-store.ts';
import type { Draft, DraftStore } from './draft-store.ts';
import type { Drafts } from './drafts.ts';
import { webStore } from './fallback-stores.ts';
import { openDraft } from './open-draft.ts';

/** Answers kept beside the draft: the other side of a conflict, a draft that could not be read, one that was not chosen. */
export interface Version {
  readonly key: string;
  /** When it was kept, ISO 8601; empty when it does not say. */
  readonly saved: string;
  /** What it says; nothing when it cannot be read, and then only the file can be had. */
  readonly responses: Responses | undefined;
  readonly stored: unknown;
}

/** The versions kept beside one draft. */
export class Versions {
  found: readonly Version[] = [];
  /** What people who share this device left aside: shown to nobody who does not say that it is theirs. */
  others: readonly Version[] = [];
  /** The version in which this window keeps its own answers while a conflict or a question waits. */
  own: string | undefined;
  readonly #drafts: Drafts;

  constructor(drafts: Drafts) {
    this.#drafts = drafts;
  }

  /** A key that nobody else writes to, for what this window says meanwhile. */
  newKey(): string {
    return (this.own = this.#name());
  }

  /** Keeps a draft as a version: of this respondent, or of another one. */
  async put(stored: unknown, whose: 'own' | 'other' = 'own'): Promise<void> {
    if (stored === undefined) return;
    await this.#drafts.store.save(this.#name(whose), stored as Draft);
    await this.list();
  }

  /** Leaves all versions to people who share this device: nobody here says whose they are. */
  async giveAway(): Promise<void> {
    await this.list();
    for (const { key, stored } of this.found) {
      await this.put(stored, 'other');
      await this.#drafts.store.remove(key);
    }
    await this.list();
  }

  /** Looks which versions there are; what cannot be looked at is not there. */
  async list(instrument: Instrument | undefined = this.#drafts.host.state()?.instrument): Promise<void> {
    const { store, host } = this.#drafts;
    const keys = (await keysOf(store)).filter((key) => this.#isOurs(key) && key !== this.own);
    const stored = await Promise.all(keys.map((key) => store.load(key).catch(() => undefined)));
    const versions = keys.flatMap((key, index) => (stored[index] === undefined ? [] : [versionOf(key, stored[index], instrument)]));
    this.found = versions.filter(({ key }) => !this.#isOther(key));
    this.others = versions.filter(({ key }) => this.#isOther(key));
    host.changed();
  }

  async remove(key: string): Promise<void> {
    if (key === this.own) this.own = undefined;
    await this.#drafts.store.remove(key);
    await this.list();
  }

  /** Takes over the versions that a visit without IndexedDB kept in web storage. */
  async bringOver(): Promise<void> {
    const elsewhere = webStore('device');
    for (const key of (await keysOf(elsewhere)).filter((each) => this.#isOurs(each) && !each.endsWith('~ahead'))) {
      await this.#drafts.store.save(key, (await elsewhere.load(key)) as Draft);
      await elsewhere.remove(key);
    }
  }

  /** Removes all but what belongs to others. */
  async removeAll(): Promise<void> {
    const { store } = this.#drafts;
    const keys = (await keysOf(store)).filter((key) => this.#isOurs(key) && !this.#isOther(key));
    await Promise.all(keys.map((key) => store.remove(key)));
    this.own = undefined;
    this.found = [];
  }

  /** In November 2026 there was one version, of a draft that could not be read. */
  #isOurs(key: string): boolean {
    const { key: draft } = this.#drafts;
    return (key.startsWith(`${draft}~`) && key !== parcelKey(draft)) || key === `${draft}/unreadable`;
  }

  #isOther(key: string): boolean {
    return key.startsWith(`${this.#drafts.key}~other-`);
  }

  #name(whose: 'own' | 'other' = 'own'): string {
    return `${this.#drafts.key}~${whose}-${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 8)}`;
  }
}

function versionOf(key: string, stored: unknown, instrument: Instrument | undefined): Version {
  const opened = instrument && openDraft(stored, instrument);
  const { saved } = stored as { saved?: unknown };
  return { key, saved: typeof saved === 'string' ? saved : '', responses: opened?.wrong === undefined ? opened?.responses : undefined, stored };
}

/** What cannot be looked at is not there. */
async function keysOf(store: DraftStore): Promise<readonly string[]> {
  return (await store.keys?.().catch(() => undefined)) ?? [];
}
