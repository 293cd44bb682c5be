/** An address without its host: staging and production have the same pages. */
export const pathOf = (url: string): string => (URL.canParse(url) ? new URL(url).pathname + new URL(url).search : url);
