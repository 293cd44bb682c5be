import type { Element } from 'domhandler';
import type { PageDocument } from '../core/rule.ts';
import { elementsOf } from './dom.ts';

/** Elements that browsers of today do not run: ActiveX, applets, Flash, Silverlight. */
export const pluginsOn = (page: PageDocument): Element[] =>
  elementsOf(page).filter(({ name, attribs }) => {
    if (name === 'applet') return true;
    if (name !== 'object' && name !== 'embed') return false;
    return (
      /^clsid:/i.test(attribs.classid ?? '') ||
      /shockwave-flash|silverlight|x-java-applet/i.test(attribs.type ?? '') ||
      /\.swf(?:$|\?)/i.test(attribs.data ?? attribs.src ?? '')
    );
  });
