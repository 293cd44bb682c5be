import { z } from 'zod';

export const languages = ['vi', 'en'] as const;
export type Language = (typeof languages)[number];

/** A text in both languages of the product. */
export const bilingualSchema = z.strictObject({ vi: z.string().min(1), en: z.string().min(1) });
export type Bilingual = z.infer<typeof bilingualSchema>;

export type TemplateValue = string | number | Bilingual;
export type TemplateData = Readonly<Record<string, TemplateValue>>;

/**
 * Fills the `{name}` placeholders of a template in both languages.
 * @throws {Error} when the data lacks a placeholder: that is a fault of ours, not of the portal.
 */
export function fill(template: Bilingual, data: TemplateData): Bilingual {
  return { vi: fillOne(template.vi, data, 'vi'), en: fillOne(template.en, data, 'en') };
}

function fillOne(template: string, data: TemplateData, language: Language): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = data[name];
    if (value === undefined) throw new Error(`message placeholder {${name}} has no value in: ${template}`);
    return typeof value === 'object' ? value[language] : String(value);
  });
}
