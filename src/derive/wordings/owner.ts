import type { Wording } from '../wording.ts';

/** What the owner of a portal says of itself, by kind. */
export const ownerSigns = {
  copyright: {
    name: { vi: 'Bản quyền', en: 'Copyright' },
    sure: ['…©…', '… (bản quyền|copyright|ghi rõ nguồn) …'],
  },
  licence: {
    name: { vi: 'Giấy phép', en: 'Licence' },
    sure: ['… giấy phép (số|thiết lập|xuất bản|hoạt động) …'],
  },
  person: {
    name: { vi: 'Người chịu trách nhiệm', en: 'Responsible person' },
    sure: ['… chịu trách nhiệm …', '… (trưởng|tổng) [ban] [ban] biên tập …'],
  },
  owner: {
    name: { vi: 'Cơ quan chủ quản', en: 'Agency in charge' },
    sure: ['… cơ quan (chủ quản|chủ trì) …'],
  },
  address: { name: { vi: 'Địa chỉ', en: 'Address' }, sure: ['… (địa chỉ|đ/c)[ ]:…', '… trụ sở …'] },
  phone: {
    name: { vi: 'Điện thoại', en: 'Telephone' },
    sure: ['… (điện thoại|tel|hotline|sđt|số đt|đt|fax)[ ](.|:|\\()…'],
  },
} as const satisfies Readonly<Record<string, Wording>>;

/** A copyright notice, whoever's. */
export const copyrightNotice: Wording = {
  name: { vi: 'Dòng bản quyền', en: 'Copyright notice' },
  sure: [
    '…©…',
    '…\\(c\\)[ ]####…',
    '… copyright …',
    '… all rights reserved …',
    '… [giữ] bản quyền[ ](thuộc|của|bởi|©|:|-|–|####)…',
    '… [giữ] bản quyền',
  ],
  perhaps: ['…(bản quyền|ghi rõ nguồn)…'],
};
/** Who made the portal, which is not the owner. */
export const makers: Wording = {
  name: { vi: 'Đơn vị thiết kế', en: 'Maker of the portal' },
  sure: ['…(thiết kế|phát triển bởi|developed|designed|powered)…'],
};
/** Lines about licences, makers and numbered documents: numbers and names in them are not the owner's. */
export const aboutOthers: Wording = {
  name: { vi: 'Dòng nói về giấy phép, đơn vị khác', en: 'Lines about licences and others' },
  sure: [
    '…(giấy phép|thiết kế|phát triển bởi|developed|designed|powered|lượt truy cập|đang truy cập|mã số thuế)…',
    '… mst …',
    '…#/[####/](qđ|nq|nđ|tt|ct|kh|tb|cv|bc) …',
  ],
};
/** Lines that name the owner without an agency's name in them, perhaps. */
export const unitLines: Wording = {
  name: { vi: 'Đơn vị quản lý', en: 'Unit in charge' },
  sure: ['…((cơ quan|đơn vị) chủ quản|cơ quan chủ trì|đơn vị quản lý)…'],
};
/** “Cổng thông tin …” at the start of a line. */
export const portalLines: Wording = {
  name: { vi: 'Tên cổng ở đầu dòng', en: 'Name of the portal at the start of a line' },
  sure: ['(cổng|trang) [thông] tin …'],
};

/** Roles of the person who answers for a portal. */
export const responsibleRoles: Wording = {
  name: { vi: 'Vai trò chịu trách nhiệm', en: 'Roles of the responsible person' },
  sure: [
    '… (!phó) [người|đồng chí|cá nhân] chịu trách nhiệm [chính|quản lý|nội dung|thông tin|xuất bản|về|và|ban biên tập]* …',
    '… (!phó) (trưởng|tổng) [ban] [ban] biên tập …',
    '… (!phó) phụ trách [nội dung|cổng|trang|website]* …',
    '… (!phó) (tổng giám đốc|giám đốc|chánh văn phòng|thủ trưởng [đơn vị]|responsible [person]|editor(-| )in(-| )chief) …',
  ],
};
/** Offices held by one person. */
export const offices: Wording = {
  name: { vi: 'Chức danh', en: 'Offices' },
  sure: [
    '[đồng chí|đ/c] [phó] (chủ tịch|chánh văn phòng|giám đốc|cục trưởng|chi cục trưởng|vụ trưởng|bộ trưởng|thủ trưởng|trưởng phòng|trưởng ban|viện trưởng|bí thư|tổng cục trưởng|tổng biên tập) …',
  ],
};
/** Beginnings of the names of units. */
export const units: Wording = {
  name: { vi: 'Tên đơn vị', en: 'Names of units' },
  sure: ['(văn phòng|trung tâm|sở |phòng |ban |ủy ban|ubnd|bộ |cục |cơ quan|công ty|hội đồng|đoàn |đơn vị)…'],
};
