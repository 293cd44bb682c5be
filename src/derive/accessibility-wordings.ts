/** How portals word what the accessibility checks look for. All in folded letters: lower case, no accents. */

/** Links whose words alone do not tell where they lead. */
export const vagueLinks: ReadonlySet<string> = new Set(
  [
    'xem them|xem tiep|xem tat ca|xem|xem ngay|tat ca|them|chi tiet|xem chi tiet|doc them|doc tiep|tiep theo',
    'tai day|o day|day|bam vao day|nhan vao day|bam day|an vao day|click vao day|truy cap tai day|xem tai day',
    'tai ve|tai xuong|tai file|lien ket|link|click|file|tep dinh kem',
    'read more|more|see more|view more|learn more|view all|see all|details|detail|view|here|click here|download|this link',
  ].flatMap((list) => list.split('|')),
);

/** Alternatives that name the kind of thing and not what it shows. `Ảnh` on a link may be the name of a section. */
export const emptyAlternatives: ReadonlySet<string> = new Set(
  [
    'image|images|img|picture|pic|photo|photos|graphic|icon|thumbnail|thumb|alt|alt text|blank|spacer|placeholder',
    'hinh anh|anh|hinh|anh minh hoa|hinh minh hoa|anh dai dien|hinh dai dien|mo ta anh|chua co mo ta|khong co anh',
  ].flatMap((list) => list.split('|')),
);

/** Names that programs and cameras give; they say nothing of the picture. */
export const serialNames: readonly RegExp[] = [
  /^(?:img|dsc[fn]?|dscn|pict?|photo|image|picture|screenshot|screen shot|z|p|vlcsnap|capture|scan|anh|hinh)[\s_-]*\d[\d\s_.()-]*$/,
  /^(?:untitled|no ?name|no ?title|khong ten|khong co tieu de)[\s_-]*\d*$/,
  /^(?=.*\d)[0-9a-f]{8,}(?:-[0-9a-f]{4,})*$/,
  /^[\d\s_.()-]{4,}$/,
];

export const pictureFile: RegExp = /^[^\s/\\][^/\\]{0,150}\.(?:jpe?g|png|gif|svg|webp|bmp|tiff?|ico)$/;

/** Signs that stand for what a control does, where it says nothing else. */
export const usualSigns: readonly { signs: string; means: { vi: string; en: string } }[] = [
  { signs: '☰≡𝌆⋮⋯', means: { vi: 'mở trình đơn', en: 'open a menu' } },
  { signs: '×✕✖✗✘⨯❌', means: { vi: 'đóng', en: 'close' } },
  { signs: '▶►▷❯›»→⟩>', means: { vi: 'tiếp theo hoặc phát', en: 'next, or play' } },
  { signs: '◀◄◁❮‹«←⟨<', means: { vi: 'quay lại', en: 'previous' } },
  { signs: '▲△↑⌃', means: { vi: 'về đầu trang', en: 'back to the top' } },
  { signs: '▼▾▽↓⌄', means: { vi: 'mở rộng', en: 'open' } },
  { signs: '🔍🔎⌕', means: { vi: 'tìm kiếm', en: 'search' } },
  { signs: '⏸‖', means: { vi: 'tạm dừng', en: 'pause' } },
  { signs: '🏠⌂', means: { vi: 'trang chủ', en: 'home page' } },
];

/** Cells that head the columns of tables on portals. */
export const headerCells: RegExp =
  /^(?:stt|tt|so tt|so thu tu|no|ten|ten .{1,40}|ho ten|ho va ten|chuc vu|chuc danh|don vi|phong ban|dien thoai|so dien thoai|sdt|email|e-?mail|thu dien tu|dia chi|ghi chu|noi dung|noi dung cong viec|trich yeu|so ky hieu|so,? ky hieu|so hieu|so van ban|ngay|ngay .{1,20}|thoi gian|dia diem|linh vuc|muc do|co quan.{0,30}|loai.{0,30}|so luong|don gia|thanh tien|don vi tinh|dvt|tong( so| cong)?|nam|thang|quy|nam \d{4}|tinh trang|trang thai|ket qua|tai ve|tep dinh kem|thu tuc.{0,30})$/;

/** Words with which the line before a table introduces it. */
export const tableTitles: RegExp =
  /^(?:bang|bieu|phu luc|danh sach|danh muc|thong ke|ket qua|lich|so lieu|tong hop|thong tin)\b|:$/;

/** Where the words of something heard or seen are to be read. */
export const transcriptWords: RegExp =
  /\b(?:loi binh|loi thoai|ban ghi|ban chu|ban van ban|toan van|noi dung chinh|noi dung (?:video|am thanh|clip|phat thanh|chuong trinh)|tom tat (?:noi dung|video)|phu de|transcript|captions?|subtitles?)\b/;

/** Whose frames play audio or video. */
export const playerHosts: RegExp =
  /(?:^|\.)(?:youtube\.com|youtube-nocookie\.com|youtu\.be|vimeo\.com|dailymotion\.com|soundcloud\.com|mixcloud\.com|vtv\.vn|vov\.vn)$/;

/** Words that tell of keyboard shortcuts. */
export const shortcutWords: RegExp = /\bphim tat\b|\bphim nong\b|\baccess ?keys?\b|\b(?:keyboard )?shortcuts?\b/;

/** Controls that change how a page looks or read it out: by their words, and by ids, classes and handlers. */
export const toolWords: Readonly<
  Record<'contrast' | 'text-size' | 'read-aloud' | 'panel', { text: string; markup: string }>
> = {
  contrast: {
    text: '(?:tang |doi |giam |che do )?(?:do )?tuong phan(?: cao| thap| manh)?|(?:high |low )?contrast(?: mode)?|doi mau|mau (?:chu|nen)|che do (?:toi|sang|ban dem)|giao dien (?:toi|sang|tuong phan)|nen (?:toi|den|sang)|den trang|dark mode|dark|night mode|invert colou?rs',
    markup:
      'contrast|tuong phan|dark mode|darkmode|theme (?:toggle|switch|switcher)|color (?:scheme|switch)|doi mau|invert',
  },
  'text-size': {
    text: '(?:tang|giam|doi|chinh|thay doi)(?: giam)? (?:kich )?co chu|(?:tang|giam) kich thuoc (?:chu|font)|(?:co|kich thuoc) chu(?: (?:to|lon|nho|vua))?(?: hon)?|chu (?:to|lon|nho)(?: hon)?|phong to(?: chu)?|thu nho(?: chu)?|a ?\\+{1,2}|a ?-{1,2}|aa|(?:larger|smaller|bigger|increase|decrease)(?: the)? (?:text|font)(?: size)?|(?:text|font) size|zoom (?:in|out)',
    markup:
      'font ?size|text ?size|co chu|(?:increase|decrease|resize|larger|smaller|tang|giam) (?:font|text|size|chu)|(?:font|text|size|chu) (?:increase|decrease|plus|minus|up|down|larger|smaller|inc|dec)|zoom ?(?:in|out)|font (?:tang|giam)',
  },
  'read-aloud': {
    text: '(?:nghe|doc)(?: noi dung)? (?:bai|bai viet|tin|noi dung|trang|van ban|thanh tieng)(?: (?:nay|viet|noi))?|nghe doc(?: bai)?|nghe|doc bai viet bang giong noi|doc|read aloud|read (?:this|page|article)(?: aloud)?|listen(?: to (?:this|the) (?:article|page))?|text to speech',
    markup:
      'tts|read aloud|readaloud|text to speech|texttospeech|speech|speak|doc bai|nghe bai|responsive ?voice|readspeaker',
  },
  panel: {
    text: '(?:cong cu |menu |tuy chon |che do )?(?:ho tro )?(?:nguoi khuyet tat|tiep can|tro nang)|(?:kha nang|trung tam|cong cu) (?:tiep can|tro nang)|ho tro nguoi (?:khuyet tat|khiem thi)|accessibility(?: (?:menu|options|tools|settings))?',
    markup: 'accessibility|a11y|tro nang|nguoi khuyet tat|userway|tiep can',
  },
};

/** Hosts whose scripts lay an accessibility widget over the page, where we cannot look. */
export const widgetHosts: RegExp =
  /(?:^|\.)(?:userway\.org|accessibe\.com|acsbapp\.com|equalweb\.com|nagich\.com|audioeye\.com|readspeaker\.com|responsivevoice\.org|vbee\.vn|skynettechnologies\.com)$/;
