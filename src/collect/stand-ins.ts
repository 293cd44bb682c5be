import type { ObservationCode } from '../core/observation.ts';

/** What can stand where a page of the portal should. */
export type StandIn = Extract<
  ObservationCode,
  'blocked' | 'maintenance' | 'parked' | 'suspended' | 'default-page' | 'soft-404' | 'error-page'
>;

/** How such a page is known. Texts are folded: lower case, without marks, one space between words. */
interface Sign {
  code: StandIn;
  /** The whole title, or its first part; no article or section is called so. */
  title?: RegExp;
  /** What it says; believed only of a page too small to be anything else. */
  says?: RegExp;
  /** Smaller than `says` is believed of otherwise: characters of its text. */
  within?: number;
  /** What only it has in its markup, whatever its length. */
  markup?: RegExp;
  /** The whole of a main heading. Believed where nothing but navigation is around it. */
  heading?: RegExp;
}

const notFound =
  /^(?:(?:loi |error |http )?404(?: ?[-–:|.]? ?(?:error|page|not found|file or directory not found|khong tim thay.{0,20}|trang khong ton tai|loi.{0,20}))?|(?:page|file|resource|the page) (?:was )?(?:not found|cannot be found|does not exist)|not found|khong tim thay (?:trang|duong dan|noi dung|bai viet|lien ket)(?: (?:web|yeu cau|ban yeu cau|nay|ban (?:dang )?tim(?: kiem)?))?|(?:trang|duong dan|lien ket|bai viet|noi dung)(?: web| nay)?(?: (?:ma )?(?:ban|quy vi)(?: dang| can| vua)? (?:yeu cau|tim(?: kiem)?|truy cap|xem))? (?:khong (?:ton tai|duoc tim thay|tim thay|con ton tai)|da bi xoa))[.!…]*$/;

/** What systems call the page on which they report a fault of their own. */
const fault =
  /^(?:error|server error(?: in .{0,80})?|runtime error|application error|error establishing a database connection|database error|(?:http )?(?:error )?50[0-4](?: ?[-–:]? ?(?:error|internal server error|bad gateway|service (?:temporarily )?unavailable|gateway time-?out))|bad gateway|service unavailable|internal server error|(?:rat tiec, )?da xay ra loi(?: he thong)?|sorry, something went wrong)[.!…]*$/;

/** In order: the first that fits is the answer. */
export const signs: readonly Sign[] = [
  {
    code: 'blocked',
    markup:
      /_cf_chl_opt|cf-browser-verification|\/cdn-cgi\/challenge-platform\/h\/|_Incapsula_Resource\?(?=[^"]{0,300}(?:incident|SWUDNSAI))|id=["']?(?:px-captcha|sec-cpt-if|challenge-running)|awsWafCookieDomainList|document\.cookie\s*=\s*["']D1N=/,
    says: /just a moment|checking your browser|ddos protection by|attention required.{0,5}cloudflare|verify(?:ing)? (?:that )?you are (?:a )?human|are you a robot|i am not a robot|pardon our interruption|request unsuccessful.{0,5}incapsula|the requested url was rejected|access denied|web application firewall|your (?:ip|request|access) (?:address )?(?:has been|was|is) blocked|ban khong phai (?:la )?(?:nguoi may|robot)|xac (?:minh|thuc) (?:ban la|rang ban la)? ?(?:con )?nguoi|nhap ma (?:captcha|xac nhan|bao ve) de tiep tuc|dang kiem tra trinh duyet|(?:yeu cau|truy cap|dia chi ip)(?: cua ban)? (?:da )?bi (?:chan|tu choi)|truy cap bat thuong/,
  },
  {
    // Internet providers and the state's own warning system.
    code: 'blocked',
    within: 700,
    says: /(?:website|trang web|ten mien)(?: nay)? (?:da )?bi (?:ngan )?chan|chan truy cap theo yeu cau|this (?:web)?site has been blocked|canhbao\.khonggianmang\.vn|trang web (?:nay )?co dau hieu (?:lua dao|doc hai)/,
  },
  {
    code: 'suspended',
    within: 700,
    title: /^(?:account suspended|(?:this )?(?:account|website|site) (?:has been |is )?suspended)$/,
    says: /(?:account|website|site|domain|hosting) (?:has been|is|was) (?:temporarily )?suspended|(?:tai khoan|dich vu|goi|website|trang web|hosting|ten mien)[^.]{0,40} (?:da )?(?:bi )?(?:tam )?(?:khoa|tam ngung|dinh chi)\b[^.]{0,80}(?:hosting|luu tru|thanh toan|gia han|nha cung cap)|(?:hosting|website|ten mien)(?: cua ban| nay)? da het han/,
    markup: /\/cgi-sys\/suspendedpage\.cgi/,
  },
  {
    code: 'parked',
    within: 700,
    title: /^(?:domain (?:is )?(?:parked|for sale)|parked domain|this domain (?:is|may be) for sale|hugedomains)/,
    says: /this domain (?:name )?(?:is|has been|may be) (?:parked|for sale|registered)|domain (?:is )?for sale|buy this domain|ten mien(?: nay)?(?: [\w.-]{3,80})? (?:da (?:duoc )?dang ky|dang duoc (?:rao ban|chuyen nhuong|ban)|can (?:ban|chuyen nhuong)|chua (?:duoc )?(?:tro|cau hinh|su dung))|domain parking|future home of/,
    markup: /sedoparking\.com|parkingcrew\.net|d38psrni17bvxu\.cloudfront\.net|\bbodis\.com\/|window\.park\s*=/,
  },
  {
    code: 'default-page',
    title:
      /^(?:iis ?(?:\d|windows)|(?:microsoft )?internet information services|welcome to (?:nginx|openresty|tengine|openlitespeed|caddy|xampp|wildfly|jboss|centos)|apache2? (?:\w+ )?(?:default page|http server)|test page for the|(?:http|web) server test page|it works!?$|apache tomcat(?:\/\d|$)|default (?:web )?(?:site )?page$|domain default page|web server'?s default page|default parallels plesk|caddy works|glassfish server|index of \/)/,
    says: /^(?:it works!? ?)+$|welcome to nginx|successfully installed (?:tomcat|nginx)|this is the default (?:web ?page|page|index\.html|server page)|upload your website into the public_html|web ?server('s)? default page|if you are the owner of this website, please contact your hosting provider|the site is created successfully|default page of (?:the )?(?:server|directadmin|plesk)|your server is now running|this page is used to test the proper operation/,
    markup: /<img[^>]{0,200}src=["']?(?:iisstart|iis-?\d+|welcome)\.png/i,
  },
  {
    code: 'maintenance',
    says: /dang (?:duoc |trong qua trinh |tien hanh )?(?:bao tri|nang cap)|bao tri he thong|he thong bao tri|tam (?:dung|ngung) (?:hoat dong|phuc vu|cung cap dich vu).{0,40}(?:bao tri|nang cap)|under (?:scheduled )?maintenance|down for maintenance|temporarily (?:offline|unavailable) (?:for|due to) maintenance|site is under construction|(?:website|trang web|cong thong tin) dang (?:duoc )?xay dung/,
  },
  { code: 'soft-404', title: notFound, heading: notFound },
  {
    code: 'soft-404',
    within: 700,
    says: /(?:page|file|resource|url)(?: you (?:requested|are looking for)| requested)? (?:was not|could not be|cannot be|can't be|is not) found|the requested (?:url|resource|page) (?:was|could) not|(?:trang|duong dan|lien ket)[^.]{0,60} (?:khong ton tai|khong duoc tim thay|khong con ton tai|da bi xoa)|khong tim thay (?:trang|duong dan|tai nguyen)/,
  },
  { code: 'error-page', title: fault, heading: fault },
  {
    code: 'error-page',
    within: 700,
    says: /server error in '.{0,80}' application|an unexpected error has (?:been encountered|occurred)|error establishing a database connection|sorry, something went wrong|correlation id|ma tuong quan|(?:da )?(?:xay ra|gap) (?:su co|loi)(?: trong qua trinh| he thong| khi|[,.!]|$)|he thong (?:dang )?(?:gap su co|bi loi|qua tai)|could not connect to (?:the )?(?:database|server)|fatal error ?: |uncaught (?:exception|error)|the service is unavailable|bad gateway|too many connections/,
  },
];
