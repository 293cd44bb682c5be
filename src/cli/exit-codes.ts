/**
 * 0 assessed and the gate held · 1 assessed, gate not met · 2 usage · 3 could not assess, or a fault of ours ·
 * 130 stopped by Ctrl-C, as shells expect of it.
 */
export const exitCodes = { held: 0, gateNotMet: 1, usage: 2, notAssessed: 3, stopped: 130 } as const;
