/** Types of `manifest.mjs`, for what is written in TypeScript. */
export interface Thing {
  readonly name: string;
  readonly description: string;
  readonly type: string;
  readonly default?: string;
  readonly from?: string;
}

export interface ElementFacts {
  readonly tag: string;
  readonly name: string;
  readonly path: string;
  readonly description: string;
  readonly extends?: string;
  readonly attributes: readonly (Thing & { readonly property?: string; readonly choices?: readonly string[] })[];
  readonly properties: readonly (Thing & { readonly attribute?: string; readonly readonly: boolean })[];
  readonly methods: readonly Thing[];
  readonly events: readonly Thing[];
  readonly slots: readonly Thing[];
  readonly parts: readonly Thing[];
  readonly custom: readonly Thing[];
  readonly states: readonly Thing[];
}

export const GLOBAL_ATTRIBUTES: readonly string[];
export function elementsOf(manifest: unknown): ElementFacts[];
