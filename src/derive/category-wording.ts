import type { PortalKind } from '../core/portal.ts';
import type { Wording } from './wording.ts';

/** A category of information that a portal owes, as portals word it. */
export interface InformationCategory extends Wording {
  /** Words of which a page about this has at least one. */
  subject: readonly string[];
  /** Kinds of authority that owe it; absent: every kind. A text that asks it of other kinds says so in its own rows. */
  owedBy?: readonly PortalKind[];
}
