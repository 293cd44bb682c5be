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
  /** The visible part of the page as WebP. */
  screenshot(): Promise<Uint8Array>;
}

/** Convention: pictures are for people to recognise a page by; higher quality only makes evidence large. */
const screenshotQuality = 60;

/** Opens the world in the main frame. It ends with the document. */
export async function openIsolatedWorld(devtools: CDPSession): Promise<IsolatedWorld> {
  const { frameTree } = await devtools.send('Page.getFrameTree');
  const { executionContextId } = await devtools.send('Page.createIsolatedWorld', {
    frameId: frameTree.frame.id,
    worldName: 'congchuan',
  });
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
    async screenshot() {
      const { data } = await devtools.send('Page.captureScreenshot', { format: 'webp', quality: screenshotQuality });
      return Buffer.from(data, 'base64');
    },
  };
}
