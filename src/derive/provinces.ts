/**
 * Names of provinces and centrally-run cities as hosts spell them: full, without diacritics, spaces and hyphens.
 * Source: Resolution 202/2025/QH15 of 12 June 2025 on the arrangement of provincial units, in force from 1 July 2025
 * (34 units). Ho Chi Minh City has a host of its own, hochiminhcity.gov.vn (Decree 43/2011/NĐ-CP, article 6(1)(b), and
 * Decree 224/2026/NĐ-CP, article 11(4)(b)).
 */
export const provinces: readonly string[] =
  'angiang bacninh camau cantho caobang danang daklak dienbien dongnai dongthap gialai hanoi hatinh haiphong hochiminhcity hue hungyen khanhhoa laichau lamdong langson laocai nghean ninhbinh phutho quangngai quangninh quangtri sonla tayninh thainguyen thanhhoa tuyenquang vinhlong'.split(
    ' ',
  );

/** Provinces that Resolution 202/2025/QH15 merged into others, with the unit that each is now part of (article 1). */
export const formerProvinces: Readonly<Record<string, string>> = {
  backan: 'thainguyen',
  bacgiang: 'bacninh',
  baclieu: 'camau',
  bariavungtau: 'hochiminhcity',
  bentre: 'vinhlong',
  binhdinh: 'gialai',
  binhduong: 'hochiminhcity',
  binhphuoc: 'dongnai',
  binhthuan: 'lamdong',
  daknong: 'lamdong',
  hagiang: 'tuyenquang',
  haiduong: 'haiphong',
  hanam: 'ninhbinh',
  haugiang: 'cantho',
  hoabinh: 'phutho',
  kiengiang: 'angiang',
  kontum: 'quangngai',
  longan: 'tayninh',
  namdinh: 'ninhbinh',
  ninhthuan: 'khanhhoa',
  phuyen: 'daklak',
  quangbinh: 'quangtri',
  quangnam: 'danang',
  soctrang: 'cantho',
  thaibinh: 'hungyen',
  thuathienhue: 'hue',
  tiengiang: 'dongthap',
  travinh: 'vinhlong',
  vinhphuc: 'phutho',
  yenbai: 'laocai',
};
