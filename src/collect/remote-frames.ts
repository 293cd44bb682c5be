import type { CDPSession, Frame, Page } from 'playwright-core';
import type { RemoteFrames } from './isolated-world.ts';

interface Remote {
  id: string;
  session: CDPSession;
}

/** Finds the sessions of frames of other origins, which the browser keeps in processes of their own. They end with the frames. */
export function remoteFramesOf(page: Page): RemoteFrames {
  // Several frames are sought at the same time, and each is asked once.
  const asked = new Map<Frame, Promise<Remote | undefined>>();
  const ask = async (frame: Frame): Promise<Remote | undefined> => {
    // Throws for a frame that shares its parent's process.
    const session = await page
      .context()
      .newCDPSession(frame)
      .catch(() => undefined);
    const tree = await session?.send('Page.getFrameTree').catch(() => undefined);
    return session && tree && { id: tree.frameTree.frame.id, session };
  };
  return async (frameId) => {
    for (const frame of page.frames()) {
      if (frame === page.mainFrame()) continue;
      const answer = asked.get(frame) ?? ask(frame);
      asked.set(frame, answer);
      const remote = await answer;
      if (remote?.id === frameId) return remote.session;
    }
    return undefined;
  };
}
