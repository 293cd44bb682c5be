import { loadInstruments } from '../../audit/instruments.ts';
import type { Availability } from '../../core/availability.ts';
import type { Instrument } from '../../core/instrument.ts';
import { type PortalKind, portalKinds } from '../../core/portal.ts';
import type { RoundChange } from '../changes.ts';
import type { RoundRecord } from '../find-round.ts';
import type { Unranked } from '../read-round.ts';
import type { Standings } from '../standings.ts';
import type { Stage } from './texts.ts';
import type { RequirementsById } from './views.ts';

/** Everything the documents of a round are made from. */
export interface RoundData {
  round: RoundRecord;
  standings: Standings;
  unranked: readonly Unranked[];
  /** Against the round before, where one was given. */
  change?: RoundChange;
  /** What the monitor saw of its portals, where it was at work. */
  availability?: Availability;
  /** The text by which the round was judged first. */
  instrument: Instrument;
}

/** The text that the summaries speak of; the circular where nothing was assessed. */
export const instrumentOf = ({ entrants }: Standings): Instrument => {
  const [instrument] = loadInstruments([entrants[0]?.summary.instrument ?? 'tt32-2018']);
  if (!instrument) throw new Error('no text');
  return instrument;
};

export const lawOf = ({ requirements }: Instrument): RequirementsById =>
  new Map(requirements.map((row) => [row.id, row]));

/** Kinds in the list of which no portal was assessed: there is no group of theirs to rank. */
export const unassessedKinds = ({ standings, unranked }: Pick<RoundData, 'standings' | 'unranked'>): PortalKind[] =>
  portalKinds.filter(
    (kind) => unranked.some((row) => row.kind === kind) && !standings.peers.some((group) => group.kind === kind),
  );

/** Portals that could not be assessed, and apart from them those that wait, or are held back to be redone. */
export function unrankedOf({ unranked }: Pick<RoundData, 'unranked'>): { missed: Unranked[]; pending: Unranked[] } {
  const { missed = [], pending = [] } = Object.groupBy(unranked, ({ state }) =>
    state === 'not-assessed' ? 'missed' : 'pending',
  );
  return { missed, pending };
}

/** How far the round was when this was read. */
export function stageOf(data: Pick<RoundData, 'round' | 'standings' | 'unranked'>): Stage {
  const { entrants } = data.standings;
  const { missed } = unrankedOf(data);
  return {
    ...{ state: data.round.state, done: entrants.length + missed.length },
    total: entrants.length + data.unranked.length,
  };
}
