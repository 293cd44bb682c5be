import { AssessmentError } from '../core/errors.ts';
import type { Language } from '../core/language.ts';
import type { ObservationCode } from '../core/observation.ts';
import { observationMends } from '../core/observation-mends.ts';
import { observationTexts } from '../core/observation-texts.ts';

/** The error for a portal that could not be seen: why, in words and as a code, and what mends it. It is no verdict. */
export function notAssessed(url: string, code: ObservationCode, detail: string, language: Language): AssessmentError {
  const reason = [code, detail].filter(Boolean).join(': ');
  const mend = observationMends[code][language];
  return new AssessmentError(`${url}: ${observationTexts[code][language]} (${reason}). ${mend}`, code);
}
