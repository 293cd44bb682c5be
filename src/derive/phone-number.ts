/** Vietnamese telephone numbers in one spelling, so that a report can show what was understood. */

/**
 * A number in international form (E.164, `+842439436666`): mobile (0 and 9 digits), fixed line (02 and 9 digits) and
 * official (080 and 5 digits) numbers, written with 0, 84, +84 or 0084 and any separators. Toll-free and service numbers
 * (1800, 1900) and numbers of up to five digits have no international form and come as digits. Undefined for numbers of
 * the plan before 2017 and everything else. Source of the plan: Circular 22/2014/TT-BTTTT and its changes of 2017 and 2018.
 */
export function phoneNumberOf(written: string): string | undefined {
  // Two digits in brackets are an area code of before 2017; today's mobile numbers begin with the same.
  if (/\(\s*0\d\s*\)/.test(written)) return undefined;
  const digits = written.replace(/\D/g, '');
  if (/^1[89]00\d{4,6}$/.test(digits) || /^[1-9]\d{2,4}$/.test(digits)) return digits;
  const national = digits.replace(/^(?:00)?84(?=\d{7})/, '').replace(/^0/, '');
  if (/^(?:[35789]\d{8}|2\d{9}|80\d{5})$/.test(national)) return `+84${national}`;
  return undefined;
}
