/** Working days of state agencies in Việt Nam that the calendar of weeks alone does not tell. */
export interface YearOfHolidays {
  /** Days off from Monday to Friday: holidays, days off in their place, days off that were swapped; `MM-DD`. */
  off: readonly string[];
  /** Saturdays worked in exchange for a day off. */
  worked?: readonly string[];
  /** Days of which our sources are not sure; they are counted both ways. */
  doubtful?: readonly string[];
}

/**
 * By year. Sources: Labour Code 10/2012/QH13, article 115, and from 2021 Labour Code 45/2019/QH14, article 112 (1 January;
 * five days of Tết; 10th day of the 3rd lunar month; 30 April; 1 May; 2 September, from 2021 with the day before or after;
 * a holiday on a weekend is made up for on the next working day), with the yearly notices of the ministry in charge of
 * labour on which days of Tết and National Day are off. Swapped days: 6519/VPCP-KGVX (2018 and 2019), 2450/VPCP-KGVX (2024),
 * 12729/VPCP-KGVX (2 January 2026). Doubtful in 2026: the swap of 31 August, and whether 24 November (Resolution
 * 80-NQ/TW) was a holiday yet. A year that is not here is not known: the days of Tết are decided in the year before.
 */
export const publicHolidays: Readonly<Record<number, YearOfHolidays>> = {
  2018: { off: '01-01 02-14 02-15 02-16 02-19 02-20 04-25 04-30 05-01 09-03 12-31'.split(' ') },
  2019: {
    off: '01-01 02-04 02-05 02-06 02-07 02-08 04-15 04-29 04-30 05-01 09-02'.split(' '),
    worked: ['01-05', '05-04'],
  },
  2020: { off: '01-01 01-23 01-24 01-27 01-28 01-29 04-02 04-30 05-01 09-02'.split(' ') },
  2021: { off: '01-01 02-10 02-11 02-12 02-15 02-16 04-21 04-30 05-03 09-02 09-03'.split(' ') },
  2022: { off: '01-03 01-31 02-01 02-02 02-03 02-04 04-11 05-02 05-03 09-01 09-02'.split(' ') },
  2023: { off: '01-02 01-20 01-23 01-24 01-25 01-26 05-01 05-02 05-03 09-01 09-04'.split(' ') },
  2024: {
    off: '01-01 02-08 02-09 02-12 02-13 02-14 04-18 04-29 04-30 05-01 09-02 09-03'.split(' '),
    worked: ['05-04'],
  },
  2025: {
    off: '01-01 01-27 01-28 01-29 01-30 01-31 04-07 04-30 05-01 05-02 09-01 09-02'.split(' '),
    worked: ['04-26'],
  },
  2026: {
    off: '01-01 01-02 02-16 02-17 02-18 02-19 02-20 04-27 04-30 05-01 09-01 09-02'.split(' '),
    worked: ['01-10'],
    doubtful: ['08-22', '08-31', '11-24'],
  },
};
