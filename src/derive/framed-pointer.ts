/** Where something stands: its selector, behind the address of the frame where it is in one. */
export const framedPointer = ({ selector, frame }: { selector: string; frame?: string | undefined }): string =>
  frame ? `${frame} ${selector}` : selector;
