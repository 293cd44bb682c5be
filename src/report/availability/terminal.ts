import Table from 'cli-table3';
import type { AddressAvailability, Availability, PortalAvailability, Spell } from '../../core/availability.ts';
import type { Bilingual, Language, TemplateData } from '../../core/language.ts';
import { fill } from '../../core/language.ts';
import { neutral, wrap } from '../neutral.ts';
import { dateText, intervalText, momentText, points } from '../numbers.ts';
import type { RenderOptions } from '../renderer.ts';
import { announcedSpells, announcementText, overviewCells, overviewHeads, shareText } from './overview.ts';
import { reasonText, availabilityWords as t } from './words.ts';

/** Outages and days printed of one address; the JSON has all. */
const shown = 10;

/** What the monitor saw, as text: one row for each portal, or everything of a single one. */
export function availabilityTerminal(
  seen: Availability,
  { lang, width = 80 }: Pick<RenderOptions, 'lang' | 'width'>,
): string {
  const lines = (text: string, indent = '') =>
    wrap(neutral(text, 10_000), width - 2 * indent.length).map((line, n) => `${indent}${n > 0 ? indent : ''}${line}`);
  if (seen.portals.length === 0) return `${t.nothing[lang]}\n`;
  const every = intervalText(seen.everyMinutes, lang);
  const [from, until] = [momentText(seen.from, lang), momentText(seen.until, lang)];
  const [single] = seen.portals.length === 1 ? seen.portals : [];
  return `${[
    t.title[lang],
    ...lines(text(t.span, { from, until, every }, lang)),
    ...(single ? details(single, lang, lines) : [overview(seen.portals, lang)]),
    '',
    ...lines(t.sample[lang]),
  ].join('\n')}\n`;
}

const text = (template: Bilingual, data: TemplateData, lang: Language): string => fill(template, data)[lang];

const style = { style: { head: [], border: [] }, chars: { mid: '', 'left-mid': '', 'mid-mid': '', 'right-mid': '' } };
function overview(portals: readonly PortalAvailability[], lang: Language): string {
  const table = new Table({ head: overviewHeads(lang), ...style });
  for (const one of portals) table.push([neutral(one.name ?? one.portal, 40), ...overviewCells(one, lang)]);
  return table.toString();
}

function details(
  portal: PortalAvailability,
  lang: Language,
  lines: (text: string, indent?: string) => string[],
): string[] {
  const columns = [t.address, t.up, t.outages, t.maintenance, t.announced, t.unseen, t.middle];
  const table = new Table({ head: columns.map((column) => column[lang]), ...style });
  for (const address of portal.addresses) {
    const { title, url, up, outages, maintenance, hoursUnseen, medianMs } = address;
    table.push([
      ...[neutral(title ?? url, 40), shareText(up, lang), String(outages.length), String(maintenance.length)],
      ...[String(announcedSpells(address)), points(hoursUnseen, lang)],
      medianMs === null ? '–' : String(Math.round(medianMs)),
    ]);
  }
  const spells = (name: Bilingual, of: (address: AddressAvailability) => readonly Spell[]) => {
    const all = portal.addresses.flatMap((address) => of(address).map((spell) => spellText(address.url, spell, lang)));
    const rest = all.length > shown ? [`  … ${all.length - shown}`] : [];
    return all.length === 0 ? [] : ['', name[lang], ...all.slice(0, shown).flatMap((one) => lines(one, '  ')), ...rest];
  };
  const [home] = portal.addresses;
  return [
    ...lines(portal.name ?? portal.portal),
    table.toString(),
    ...spells(t.outages, ({ outages }) => outages),
    ...spells(t.maintenance, ({ maintenance }) => maintenance),
    ...announcements(portal, lang).flatMap((line) => lines(line, '  ')),
    ...['', `${t.days[lang]} (${neutral(home?.url ?? '')})`],
    ...(home?.days ?? []).slice(-shown).map(({ day, hours, up }) => {
      const data = { day: dateText(day, lang), share: shareText(up, lang), hours: points(hours, lang) };
      return `  ${text(t.day, data, lang)}`;
    }),
    ...reasons(portal, lang).flatMap((line) => lines(line)),
    ...['', t.requirements[lang]],
    ...portal.requirements.flatMap((row) => lines(requirementText(row, lang), '  ')),
  ];
}

/** The newest, under their head. */
function announcements({ announced }: PortalAvailability, lang: Language): string[] {
  if (announced.length === 0) return [];
  const told = announced.slice(-shown).map((one) => `${announcementText(one, lang)}: “${one.said}”`);
  return ['', t.announcements[lang], ...told];
}

function spellText(url: string, { from, before, until, code, looks, announced }: Spell, lang: Language): string {
  const at = (iso: string) => momentText(iso, lang);
  const why = code === 'maintenance' ? t.noticed[lang] : reasonText(code)[lang];
  const last = before === null ? '' : text(t.before, { at: at(before) }, lang);
  const end = until === null ? t.still[lang] : at(until);
  const within = announced === 0 ? '' : text(t.within, { n: announced }, lang);
  return `${text(t.spell, { url, from: at(from), before: last, until: end, why, looks }, lang)}${within}`;
}

function reasons({ addresses }: PortalAvailability, lang: Language): string[] {
  const counts = new Map<string, number>();
  for (const { reasons: own } of addresses)
    for (const [code, n] of Object.entries(own)) counts.set(code, (counts.get(code) ?? 0) + n);
  const told = [...counts]
    .sort(([, one], [, other]) => other - one)
    .map(([code, n]) => `${reasonText(code)[lang]}: ${n}`);
  return told.length === 0 ? [] : ['', `${t.reasons[lang]}: ${told.join(' · ')}`];
}

/** One requirement with what was seen of it, `11.2.e/24h …: seen 97.2–99.1 %`. */
export function requirementText(row: PortalAvailability['requirements'][number], lang: Language): string {
  const { instrument, id, says, seen, daysBelow, notices, announced = 0 } = row;
  const named = { id: `${instrument}:${id}`, says: says[lang] };
  if (seen === null) return text(t.unwatched, named, lang);
  if (notices !== undefined) return text(t.notices, { ...named, n: notices, announced }, lang);
  const share = text(t.requirement, { ...named, seen: shareText(seen, lang) }, lang);
  if (daysBelow === undefined) return share;
  const days = daysBelow.map((day) => dateText(day, lang)).join(', ');
  return `${share}; ${daysBelow.length === 0 ? t.notBelow[lang] : text(t.below, { n: daysBelow.length, days }, lang)}`;
}
