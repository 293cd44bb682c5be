import { AssessmentError } from '../core/errors.ts';
import type { Language } from '../core/language.ts';
import type { ObservationCode } from '../core/observation.ts';
import { observationTexts } from '../core/observation-texts.ts';

/** The error for a portal that could not be seen: why, in words and as a code. It is no verdict. */
export function notAssessed(url: string, code: ObservationCode, detail: string, language: Language): AssessmentError {
  const reason = [code, detail].filter(Boolean).join(': ');
  return new AssessmentError(`${url}: ${observationTexts[code][language]} (${reason})`);
}
