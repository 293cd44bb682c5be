import {
  type AddressAvailability,
  type PortalAvailability,
  type Range,
  type SeenAnnouncement,
  wasAnnounced,
} from '../../core/availability.ts';
import { fill, type Language } from '../../core/language.ts';
import { intervalText, momentText, points } from '../numbers.ts';
import { availabilityWords as t } from './words.ts';

export const shareText = (range: Range | null, lang: Language): string =>
  range === null ? '–' : intervalText(range, lang);

/** Heads of `overviewCells`, the portal's own first. */
export const overviewHeads = (lang: Language): string[] =>
  [t.portal, t.home, t.services, t.outages, t.maintenance, t.announced, t.unseen].map((head) => head[lang]);

/**
 * One portal in a line: shares in percent of home page and services, outages, spells of maintenance, how many of both had
 * been announced, hours unseen.
 */
export function overviewCells({ addresses, requirements }: PortalAvailability, lang: Language): string[] {
  const home = addresses.find(({ role }) => role === 'home');
  const services = requirements.find(({ instrument, id }) => instrument === 'draft-2017' && id === '11.d/24h');
  const count = (of: (address: AddressAvailability) => number) => addresses.reduce((sum, one) => sum + of(one), 0);
  return [
    ...[shareText(home?.up ?? null, lang), shareText(services?.seen ?? null, lang)],
    ...[String(count(({ outages }) => outages.length)), String(count(({ maintenance }) => maintenance.length))],
    ...[String(count(announcedSpells)), points(home?.hoursUnseen ?? 0, lang)],
  ];
}

/** Outages and spells of maintenance that lay within what the portal had announced. */
export const announcedSpells = ({ outages, maintenance }: AddressAvailability): number =>
  [...outages, ...maintenance].filter(wasAnnounced).length;

/** A suspension that was announced, and since when. */
export function announcementText({ from, until, seen, workingDays }: SeenAnnouncement, lang: Language): string {
  const end = until === null ? t.noEnd[lang] : momentText(until, lang);
  const data = { from: momentText(from, lang), until: end, seen: momentText(seen, lang), n: workingDays };
  return fill(t.announcement, data)[lang];
}
