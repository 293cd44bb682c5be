import type { Bilingual } from '../core/language.ts';
import type { PortalKind } from '../core/portal.ts';
import type { Wording } from './menu.ts';

/** A category of information that a portal owes, as portals word it. All words are folded. */
export interface InformationCategory {
  name: Bilingual;
  label: Wording;
  /** Words of which a page about this has at least one. */
  subject: RegExp;
  /** Kinds of authority that owe it; absent: every kind. A text that asks it of other kinds says so in its own rows. */
  owedBy?: readonly PortalKind[];
}

/** Whole labels, beginnings of labels, and what may mean it. */
export const wording = (
  exact: readonly string[],
  opening: readonly RegExp[] = [],
  near: readonly RegExp[] = [],
): Wording => ({
  exact,
  opening,
  near,
});
