import type { Wording } from './menu.ts';

/** The menu entries an official home page should have. */
export const menuEntries = ['home', 'about', 'services', 'sitemap'] as const;
export type MenuEntry = (typeof menuEntries)[number];

const ofAgency =
  'chung|ve|tinh|thanh pho|tp|huyen|quan|thi xa|thi tran|xa|phuong|so|bo|cuc|chi cuc|tong cuc|ubnd|uy ban|co quan|don vi|cong|ban|van phong|trung tam';

/** How portals word these entries, folded. Labels that may mean something else are `near`. */
export const menuWordings: Readonly<Record<MenuEntry, Wording>> = {
  home: {
    exact: ['trang chu', 'trang nhat', 'trang dau', 'trang chinh', 've trang chu', 'home', 'homepage', 'home page'],
    opening: [/^trang chu( cong)?( thong tin)?( dien tu)?$/],
    near: [/^trang chu\b/, /\btrang chu$/],
  },
  about: {
    exact: [
      'gioi thieu',
      'gioi thieu chung',
      'tong quan',
      'about',
      'about us',
      'introduction',
      've chung toi',
      'overview',
    ],
    opening: [new RegExp(`^gioi thieu (${ofAgency})\\b`), new RegExp(`^tong quan (${ofAgency})\\b`)],
    near: [
      /^gioi thieu\b/,
      /^tong quan\b/,
      /^thong tin( gioi thieu| chung)?$/,
      /^co cau to chuc$/,
      /^chuc nang nhiem vu$/,
    ],
  },
  services: {
    exact: [
      'dvc',
      'dvctt',
      'dvc truc tuyen',
      'cong dvc',
      'e services',
      'online services',
      'public services',
      'online public services',
    ],
    opening: [
      /^(cong |trang |he thong |danh muc |cac )?(thong tin )?dich vu (hanh chinh )?cong( truc tuyen| quoc gia| cua| tinh| bo| thanh pho| muc| noi bat| toan trinh| mot phan| thiet yeu| tien ich|$)/,
      /^dich vu truc tuyen$/,
      /^(cong )?dvc(tt)?( quoc gia| tinh| bo| truc tuyen)\b/,
    ],
    near: [
      /\bdich vu (hanh chinh )?cong( truc tuyen| quoc gia|$)/,
      /\bdvc(tt)?\b/,
      /^thu tuc hanh chinh\b/,
      /^nop ho so( truc tuyen)?\b/,
      /\bmot cua( dien tu)?\b/,
    ],
  },
  sitemap: {
    exact: [
      'so do',
      'sitemap',
      'site map',
      'so do cong',
      'so do trang',
      'so do web',
      'so do site',
      'ban do trang',
      'ban do site',
    ],
    opening: [
      /^(xem )?so do (cong|trang|web|website|site|portal)( thong tin)?( dien tu)?\b/,
      /^so do (cua )?(cong|trang|website)\b/,
    ],
    near: [/^so do (truy cap|noi dung|thong tin|danh muc)\b/, /\bsite ?map\b/],
  },
};
