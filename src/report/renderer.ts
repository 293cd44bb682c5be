import type { Agency } from '../core/agency.ts';
import type { ReadAsset } from '../core/evidence.ts';
import type { Language } from '../core/language.ts';
import type { Report } from '../core/report.ts';

export interface RenderOptions {
  lang: Language;
  /** Gives stored pictures; without it they are left out and the report says so. */
  readAsset?: ReadAsset;
  /** Who signs the official form. */
  agency?: Agency;
  /** Columns of the terminal; 80 when not given. */
  width?: number;
  /** ANSI colours in the terminal table; off when not given. */
  colour?: boolean;
  /** Addresses as links (OSC 8); off when not given. */
  links?: boolean;
}

/** One file, or several by name. */
export type Rendered = string | Uint8Array | ReadonlyMap<string, string>;

/** A reader of the result model: pure, the same report and options give the same bytes. */
export interface Renderer {
  /** Default file name in the report folder; the name of a folder where there are several files. */
  file: string;
  render(report: Report, options: RenderOptions): Rendered | Promise<Rendered>;
}
