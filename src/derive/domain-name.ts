import { formerProvinces, provinces } from './provinces.ts';

/**
 * What the texts ask of the name of a portal, by kind of agency; levels are counted from the right, `vn` is the first.
 * Sources: Decree 43/2011/NĐ-CP, article 6(1), and Decree 224/2026/NĐ-CP, article 11(4).
 */
export const domainForms = {
  vn: { shape: '….vn', levels: [2, 9] },
  ministry: { shape: 'tenbonganh.gov.vn', levels: [3, 3] },
  'ministry-unit': { shape: 'tendonvi.tenbonganh.gov.vn', levels: [4, 9] },
  province: { shape: 'tentinhthanh.gov.vn', levels: [3, 3] },
  'provincial-department': { shape: 'tencoquan.tentinhthanh.gov.vn', levels: [4, 9] },
  locality: { shape: 'tendiaphuong.tentinhthanh.gov.vn', levels: [4, 4] },
} as const;
export type DomainForm = keyof typeof domainForms;

/** How a host fits a form: `other-level` has a name of its own where the law puts it under another. */
export type DomainFit =
  | 'fits'
  | 'not-vn'
  | 'not-gov'
  | 'other-level'
  | 'own-name'
  | 'former-province'
  | 'unknown-province';

const underProvince: readonly DomainForm[] = ['province', 'provincial-department', 'locality'];

/** Compares a host with the form that the law gives for its kind of agency; `www.` and a port do not matter. */
export function domainFit(hostname: string, form: DomainForm): DomainFit {
  const labels = hostname
    .toLowerCase()
    .replace(/\.$/, '')
    .replace(/^www\./, '')
    .split('.');
  if (labels.at(-1) !== 'vn') return 'not-vn';
  const [least, most] = domainForms[form].levels;
  if (form === 'vn') return 'fits';
  if (labels.at(-2) !== 'gov') return 'not-gov';
  // A unit that has only a name of the third level: whether the text forbids it is not clear.
  if (labels.length < least) return labels.length === 3 && form !== 'locality' ? 'own-name' : 'other-level';
  if (labels.length > most) return 'other-level';
  if (!underProvince.includes(form)) return 'fits';
  const province = labels.at(-3)?.replaceAll('-', '') ?? '';
  if (provinces.includes(province)) return 'fits';
  return province in formerProvinces ? 'former-province' : 'unknown-province';
}
