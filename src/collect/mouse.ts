import type { CDPSession } from 'playwright-core';

/** The mouse of a visitor: what it does counts as done by a person, so menus open and windows may. */
export interface Mouse {
  /** @param x - CSS pixels of the window, as all of them */
  moveTo(x: number, y: number): Promise<void>;
  click(x: number, y: number): Promise<void>;
}

export function mouseOf(devtools: CDPSession): Mouse {
  const send = (type: 'mouseMoved' | 'mousePressed' | 'mouseReleased', x: number, y: number) => {
    const pressed = type === 'mouseMoved' ? {} : ({ button: 'left', clickCount: 1 } as const);
    return devtools.send('Input.dispatchMouseEvent', { type, x, y, ...pressed });
  };
  return {
    moveTo: async (x, y) => void (await send('mouseMoved', x, y)),
    async click(x, y) {
      await send('mousePressed', x, y);
      await send('mouseReleased', x, y);
    },
  };
}
