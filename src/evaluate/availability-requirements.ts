import { type AddressAvailability, type SeenRequirement, wasAnnounced } from '../core/availability.ts';
import type { Bilingual } from '../core/language.ts';
import { sumOfTurns, upShare } from './turns.ts';

/** A requirement that a time series is evidence for. */
interface Row {
  instrument: string;
  id: string;
  of: 'portal' | 'services' | 'all';
  /** The text lets announced maintenance pass: whether it was announced in time a person sees. */
  apart?: true;
  /** Least share of a day, in percent, that the text sets. */
  perDay?: number;
  notices?: true;
  says: Bilingual;
}

const b = (vi: string, en: string): Bilingual => ({ vi, en });
const around = b('Hoạt động 24 giờ mọi ngày', 'Runs 24 hours every day');

const rows: readonly Row[] = [
  { instrument: 'tt32-2018', id: '11.2.e/24h', of: 'services', apart: true, says: around },
  {
    ...{ instrument: 'tt32-2018', id: '11.2.e/maintenance', of: 'services', notices: true },
    says: b('Báo bảo trì trước ít nhất 01 ngày làm việc', 'Maintenance announced a working day before'),
  },
  {
    ...{ instrument: 'tt32-2018', id: '19.4/available', of: 'all' },
    says: b('Thông tin, dịch vụ luôn sẵn sàng', 'Information and services ready at any time'),
  },
  { instrument: 'draft-2017', id: '11.d/24h', of: 'services', says: around },
  {
    ...{ instrument: 'draft-2017', id: '11.d/success-90', of: 'services', perDay: 90 },
    says: b('Mỗi ngày ít nhất 90 % lượt truy cập thành công', 'At least 90 % of the visits of a day succeed'),
  },
  {
    ...{ instrument: 'draft-2017', id: '14.2/available', of: 'all' },
    says: b('Thông tin, dịch vụ luôn sẵn sàng', 'Information and services ready at any time'),
  },
  {
    ...{ instrument: 'nd43-2011', id: '27.1/continuous', of: 'portal' },
    says: b('Cổng truy cập được suốt 24 giờ mọi ngày', 'The portal runs 24 hours every day'),
  },
];

/** The requirements that ask for time, each with what was seen of the addresses it is about. */
export function seenRequirements(addresses: readonly AddressAvailability[]): SeenRequirement[] {
  return rows.map(({ instrument, id, of, apart, perDay, notices, says }) => {
    const own = addresses.filter(({ role }) => of === 'all' || role === (of === 'portal' ? 'home' : 'service'));
    const seen =
      own.length === 0 ? null : upShare(sumOfTurns(own.map(({ turns }) => turns)), { apart: apart === true });
    return {
      ...{ instrument, id, seen, says },
      ...(perDay !== undefined && { daysBelow: daysBelow(own, perDay) }),
      ...(notices && noticesOf(own)),
    };
  });
}

/** Spells of maintenance, and those of which every look fell into an announced suspension. */
function noticesOf(addresses: readonly AddressAvailability[]) {
  const spells = addresses.flatMap(({ maintenance }) => maintenance);
  return { notices: spells.length, announced: spells.filter(wasAnnounced).length };
}

/** Hours of a day that were not watched count as up here: a text about whole days is not broken by an hour of one. */
function daysBelow(addresses: readonly AddressAvailability[], share: number): string[] {
  const days = Map.groupBy(
    addresses.flatMap((address) => address.days),
    ({ day }) => day,
  );
  return [...days]
    .filter(([, its]) => {
      const most = its.reduce((sum, { hours, up }) => sum + (up.high * hours + 100 * Math.max(0, 24 - hours)) / 24, 0);
      return most / its.length < share;
    })
    .map(([day]) => day)
    .sort();
}
