import type { Source } from './readSources.ts';

/** All sources together, and the path of every file, for laws that look at more than one. */
export type House = { sources: readonly Source[]; paths: ReadonlySet<string> };

/** A law names the breaches it finds in one source. */
export type Law = { name: string; breaches(source: Source, house: House): string[] };

export const houseOf = (sources: readonly Source[]): House => ({
  sources,
  paths: new Set(sources.map(({ path }) => path)),
});
