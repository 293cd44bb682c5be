import type { CDPSession } from 'playwright-core';

/**
 * A JavaScript world of our own on the page's DOM: the page's scripts can neither see it nor break it, and its
 * Content-Security-Policy does not bind it.
 */
export interface IsolatedWorld {
  /** Runs a function that refers to nothing outside itself; argument and result travel as JSON. */
  run<A, T>(inPage: (argument: A) => T | Promise<T>, argument: A): Promise<T>;
  /** Runs a script for its effect on the world's globals. */
  load(source: string): Promise<void>;
  /** The world of the frame in an element that the function gives; undefined where there is no such frame. */
  frame<A>(inPage: (argument: A) => Element | null, argument: A): Promise<IsolatedWorld | undefined>;
  /** The bytes of a picture that the frame has loaded; undefined when the browser no longer has them. */
  loaded(url: string): Promise<Uint8Array | undefined>;
  /** The visible part of the page as WebP. */
  screenshot(): Promise<Uint8Array>;
  /** The same as JPEG, which is made several times as fast. */
  quickScreenshot(): Promise<Uint8Array>;
  /** The same as PNG, true to the pixel: of the page's layout, where it is drawn smaller to fit the screen of a phone. */
  exactScreenshot(): Promise<Uint8Array>;
}

/** The session of a frame that has a process of its own; undefined for all others. */
export type RemoteFrames = (frameId: string) => Promise<CDPSession | undefined>;

/** Convention: pictures are for people to recognise a page by; higher quality only makes evidence large. */
const screenshotQuality = 60;
const quickQuality = 50;

/** Opens the world in the main frame. It ends with the document. */
export async function openIsolatedWorld(
  devtools: CDPSession,
  remote: RemoteFrames = async () => undefined,
): Promise<IsolatedWorld> {
  const { frameTree } = await devtools.send('Page.getFrameTree');
  return openWorld(devtools, frameTree.frame.id, remote);
}

async function openWorld(devtools: CDPSession, frameId: string, remote: RemoteFrames): Promise<IsolatedWorld> {
  const { executionContextId } = await devtools.send('Page.createIsolatedWorld', { frameId, worldName: 'congchuan' });
  type Shot = NonNullable<Parameters<typeof devtools.send<'Page.captureScreenshot'>>[1]>;
  const shoot = async (how: Shot) => Buffer.from((await devtools.send('Page.captureScreenshot', how)).data, 'base64');
  return {
    async run(inPage, argument) {
      const { result, exceptionDetails } = await devtools.send('Runtime.callFunctionOn', {
        functionDeclaration: String(inPage),
        executionContextId,
        arguments: [{ value: argument }],
        awaitPromise: true,
        returnByValue: true,
      });
      if (exceptionDetails)
        throw new Error(exceptionDetails.exception?.description?.slice(0, 500) ?? exceptionDetails.text);
      return result.value;
    },
    async load(source) {
      const { exceptionDetails } = await devtools.send('Runtime.evaluate', {
        expression: source,
        contextId: executionContextId,
      });
      if (exceptionDetails) throw new Error(exceptionDetails.text);
    },
    async frame(inPage, argument) {
      const { result } = await devtools.send('Runtime.callFunctionOn', {
        functionDeclaration: String(inPage),
        executionContextId,
        arguments: [{ value: argument }],
      });
      if (!result.objectId) return undefined;
      const { node } = await devtools.send('DOM.describeNode', { objectId: result.objectId });
      if (!node.frameId) return undefined;
      const session = (await remote(node.frameId)) ?? devtools;
      return openWorld(session, node.frameId, remote).catch(() => undefined);
    },
    async loaded(url) {
      // The browser answers only while it reports on the page.
      await devtools.send('Page.enable');
      const { content, base64Encoded } = await devtools
        .send('Page.getResourceContent', { frameId, url })
        .catch(() => ({ content: '', base64Encoded: false }));
      await devtools.send('Page.disable');
      return base64Encoded ? Buffer.from(content, 'base64') : undefined;
    },
    screenshot: () => shoot({ format: 'webp', quality: screenshotQuality }),
    quickScreenshot: () => shoot({ format: 'jpeg', quality: quickQuality }),
    async exactScreenshot() {
      const exact = { format: 'png', optimizeForSpeed: true } as const;
      const { scale, pageX, pageY, clientWidth, clientHeight } = (await devtools.send('Page.getLayoutMetrics'))
        .cssVisualViewport;
      if (scale === 1) return shoot(exact);
      const [width, height] = [Math.round(clientWidth), Math.round(clientHeight)];
      return shoot({ ...exact, clip: { x: pageX, y: pageY, width, height, scale: 1 } });
    },
  };
}
