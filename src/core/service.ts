/** The items of information a service page owes (article 5(1) of the Circular), in the order of the text. */
export const serviceFields = [
  'name',
  'steps',
  'manner',
  'dossier',
  'time-limit',
  'subject',
  'deciding-agency',
  'result',
  'forms',
  'result-template',
  'conditions',
  'fees',
  'channels',
  'legal-basis',
] as const;
export type ServiceField = (typeof serviceFields)[number];

export const serviceLevels = [1, 2, 3, 4] as const;
export type ServiceLevel = (typeof serviceLevels)[number];

/** Figures a service of level 3–4 owes (article 11(3) of the Circular). */
export const serviceFigures = ['received', 'resolved', 'on-time', 'all-channels', 'satisfaction'] as const;
export type ServiceFigure = (typeof serviceFigures)[number];

/** A text found on a page: the label it stands under, what it says, and where. */
export interface Labelled {
  label: string;
  /** Empty when nothing stands under the label, or only a placeholder such as “đang cập nhật”. */
  value: string;
  pointer: string;
  /** The placeholder that stands instead of a value. */
  placeholder?: string;
  /** The page, when it is not the service's own. */
  url?: string;
  /** Of a figure: the words around it that may tell its period, such as the caption of its table. */
  context?: string;
}

/** The page that presents a service. */
export const pageOfService = ({ url, page }: Pick<Service, 'url' | 'page'>): string => page ?? url;

/** An online public service as its portal presents it. Everything is what was read, nothing is judged. */
export interface Service {
  name: string;
  /** Normalised URL of the service's own page; on a page of several services with the name of its part after `#`. */
  url: string;
  /** The page, where several services share it. */
  page?: string;
  /** Further pages that present the same service. */
  alsoAt?: string[];
  code?: string;
  agency?: string;
  field?: string;
  /** Administrative tier (cấp hành chính) in the portal's words. */
  tier?: string;
  claimedLevel?: ServiceLevel;
  /** Class of the later law (toàn trình / một phần); never mapped to a level. */
  laterClass?: 'full' | 'partial';
  fields: Partial<Record<ServiceField, Labelled>>;
  /** Number of dossier sets, where the page gives it a label of its own. */
  dossierCount?: Labelled;
  /** Links to form files on the service's page. */
  forms: { text: string; url: string }[];
  /** Documents the page links as the text of the procedure itself: what it does not say may stand there. */
  documents?: { text: string; url: string }[];
  /** Links or buttons that start an online application. */
  apply: { text: string; url: string }[];
  figures: Partial<Record<ServiceFigure, Labelled>>;
  /** A statistics page of the portal that we could not see whole: what it says of the service is unknown. */
  unseenStatistics?: string;
}
