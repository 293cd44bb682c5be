import type { CDPSession, Page } from 'playwright-core';
import type { RemoteFrames } from './isolated-world.ts';

/** Finds the sessions of frames of other origins, which the browser keeps in processes of their own. They end with the frames. */
export function remoteFramesOf(page: Page): RemoteFrames {
  const sessions = new Map<string, CDPSession>();
  const sought = new Set<unknown>();
  return async (frameId) => {
    for (const frame of page.frames()) {
      if (sessions.has(frameId)) break;
      if (sought.has(frame) || frame === page.mainFrame()) continue;
      sought.add(frame);
      // Throws for a frame that shares its parent's process.
      const session = await page
        .context()
        .newCDPSession(frame)
        .catch(() => undefined);
      const tree = await session?.send('Page.getFrameTree').catch(() => undefined);
      if (session && tree) sessions.set(tree.frameTree.frame.id, session);
    }
    return sessions.get(frameId);
  };
}
