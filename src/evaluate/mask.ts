/** Masks what may be a private person's data in a quote: citizen ids, telephone numbers, e-mail addresses. */
export function mask(text: string): string {
  return text
    .replace(/[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu, '…@…')
    .replace(/(?<![\p{L}\p{N}.,])(?:\+?84|0)(?:[\s.()-]?\d){8,10}(?!\d)/gu, '0…')
    .replace(/(?<![\p{L}\p{N}.,])(?:\d{12}|\d{9})(?![\d.,]\d|\d)/gu, '…');
}
