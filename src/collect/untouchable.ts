/**
 * Controls that are never activated: they rate, vote, sign out, delete, pay or send. In folded letters (no accents, lower
 * case), Vietnamese and English.
 */
const words = [
  // Rating and voting.
  ...['danh gia', 'binh chon', 'bieu quyet', 'bo phieu', 'khao sat', 'hai long', 'khong hai long', 'cham diem'],
  ...[
    'vote',
    'votes',
    'rate',
    'rating',
    'ratings',
    'poll',
    'survey',
    'like',
    'unlike',
    'thich',
    'binh luan',
    'comment',
  ],
  // Sessions.
  ...['dang xuat', 'thoat', 'logout', 'log out', 'log off', 'logoff', 'signout', 'sign out', 'dang ky', 'register'],
  // Changing and sending.
  ...['xoa', 'huy', 'luu', 'gui', 'nop', 'nop ho so', 'xac nhan', 'cap nhat', 'dong y', 'tai len', 'chinh sua', 'sua'],
  ...['delete', 'remove', 'cancel', 'save', 'send', 'submit', 'confirm', 'update', 'upload', 'accept', 'agree', 'edit'],
  ...['subscribe', 'unsubscribe', 'reset', 'clear', 'phan anh', 'kien nghi', 'dat cau hoi', 'dat lich'],
  // Paying.
  ...['thanh toan', 'mua', 'dat hang', 'nap tien', 'pay', 'payment', 'checkout', 'buy', 'order', 'donate'],
  // Leaving the page for the printer, the disk or a chat.
  ...['in trang', 'in bai', 'print', 'chat'],
];

/** In ids, classes and handlers words stand without spaces as well. */
const joined = words.filter((word) => word.includes(' ')).map((word) => word.replaceAll(' ', ''));
/** Too common in markup to tell anything there (`update-panel`, `order-2`, `clear-fix`, `like` in wording). */
const harmlessInMarkup = new Set(
  'update clear order like reset send edit accept agree chat sua huy luu gui nop mua in cancel save register poll comment print thich thoat confirm'.split(
    ' ',
  ),
);

const alternatives = (list: readonly string[]) => [...new Set(list)].sort((a, b) => b.length - a.length).join('|');

/** As regular expressions: for what a visitor reads, and for ids, classes and handlers split into words. */
export const untouchable: { text: string; markup: string } = {
  text: alternatives(words),
  markup: alternatives([...words.filter((word) => !harmlessInMarkup.has(word)), ...joined]),
};
