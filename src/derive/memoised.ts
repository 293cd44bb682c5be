import type { PageDocument } from '../core/rule.ts';

/** Gives the object whose views another one shares, because it is equal to it; itself unless `shareViews` says otherwise. */
type Twin = <Key extends object>(key: Key) => Key;
let twinOf: Twin = (key) => key;

/** Lets equal evidence objects share their views, where the same site is judged again and again. */
export function shareViews(twin: Twin): void {
  twinOf = twin;
}

/** A page on a shelf. Its views hang on `views`: without it they are gone, and made anew when they are asked for. */
interface Book {
  views: object | undefined;
  shelf: Shelf;
  read(): string;
}

/** The books whose views are held, the longest unused first. */
interface Shelf {
  open: Set<Book>;
  most: number;
  latest: Book | undefined;
  /** What pages of the shelf have in common, by what it says. */
  common: Map<string, object>;
}

const books = new WeakMap<object, Book>();

/** Convention: pages of one portal whose DOM and other views are held at once. A portal may have far more. */
const mostOpen = 100;

/**
 * A shelf for the pages of one portal: their text is read from where it is stored when it is asked for, and the views of
 * those that were not looked at for longest are given up.
 * @param most - pages whose views are held
 */
export function createShelf(most = mostOpen): (page: Omit<PageDocument, 'html'>, read: () => string) => PageDocument {
  const shelf: Shelf = { open: new Set(), most, latest: undefined, common: new Map() };
  return (page, read) => shelved(page, { views: undefined, shelf, read });
}

/** The same page of the same text, and with the same views, of which we know more or less. */
export function knownAs(page: PageDocument, known: Partial<Omit<PageDocument, 'html'>>): PageDocument {
  const book = books.get(page);
  return book ? shelved({ ...describedBy(page), ...known }, book) : { ...page, ...known };
}

function describedBy({ url, source, complete, lacks, siblings }: PageDocument): Omit<PageDocument, 'html'> {
  return { url, source, complete, ...(lacks && { lacks }), ...(siblings && { siblings }) };
}

function shelved(page: Omit<PageDocument, 'html'>, book: Book): PageDocument {
  const document: PageDocument = {
    ...page,
    get html() {
      return textOf(document, book);
    },
  };
  books.set(document, book);
  return document;
}

const texts = new WeakMap<object, string>();

/** The text of a page, held as long as its views; whether it has a twin is told by its text. */
function textOf(page: PageDocument, { read }: Book): string {
  const holder = viewsOf(page);
  const text = texts.get(holder) ?? read();
  texts.set(holder, text);
  return text;
}

/** What the views of an object hang on. */
function viewsOf(key: object): object {
  const book = books.get(key);
  if (!book) return key;
  const { shelf } = book;
  if (shelf.latest !== book) {
    shelf.latest = book;
    shelf.open.delete(book);
    shelf.open.add(book);
    const [oldest] = shelf.open.size > shelf.most ? shelf.open : [];
    if (oldest) {
      shelf.open.delete(oldest);
      oldest.views = undefined;
    }
  }
  book.views ??= {};
  return book.views;
}

/** Remembers what a function gives for each object, by what `holderOf` says that hangs on. */
function remembering<Key extends object, View>(holderOf: (key: Key) => object, view: (key: Key) => View) {
  const seen = new WeakMap<object, View>();
  return (given: Key): View => {
    const key = twinOf(given);
    const holder = holderOf(key);
    if (!seen.has(holder)) seen.set(holder, view(key));
    return seen.get(holder) as View;
  };
}

/** Memoises a pure view of an evidence object for as long as that object lives, or its shelf holds it open. */
export const memoised = <Key extends object, View>(view: (key: Key) => View): ((key: Key) => View) =>
  remembering(viewsOf, view);

/**
 * The same for what is asked of every page of a portal: kept when its shelf gives up the other views of a page. It must be
 * small, and hold no node of the page, which would keep the whole.
 */
export const kept = <View>(view: (page: PageDocument) => View): ((page: PageDocument) => View) =>
  remembering((page: PageDocument) => books.get(page) ?? page, view);

/** The first such value on the shelf of a page, so that what stands on every page is held once; the value itself elsewhere. */
export function shared<Value extends object>(page: PageDocument, value: Value): Value {
  const common = books.get(page)?.shelf.common;
  const key = common ? JSON.stringify(value) : '';
  const known = common?.get(key) as Value | undefined;
  if (!known) common?.set(key, value);
  return known ?? value;
}

/** Memoises a pure view of one part of an evidence object, such as an element of a page, for as long as that object lives. */
export function memoisedIn<Key extends object, Part, View>(
  view: (key: Key, part: Part) => View,
): (key: Key, part: Part) => View {
  const partsOf = memoised((_: Key) => new Map<Part, View>());
  return (key, part) => {
    const seen = partsOf(key);
    if (!seen.has(part)) seen.set(part, view(key, part));
    return seen.get(part) as View;
  };
}
