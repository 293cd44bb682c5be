import { UsageError } from '../core/errors.ts';
import type { Options } from '../core/options.ts';
import type { Portal } from '../core/portal.ts';

/**
 * The portal a user means by an address; a bare host is enough.
 * @throws {UsageError} when it is no http(s) address.
 */
export function portalFrom(input: string, { kind, name, host, servicePortal }: Options): Portal {
  const typed = /^[a-z][a-z0-9+.-]*:\/\//i.test(input) ? input : `https://${input}`;
  const url = URL.canParse(typed) ? new URL(typed) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || !/[.:]|^localhost$/.test(url.hostname)) {
    throw new UsageError(
      `"${input}" is not an address; write a host such as tinh.gov.vn or a URL such as https://tinh.gov.vn/`,
    );
  }
  if (url.username || url.password)
    throw new UsageError(`"${url.host}": no name or password inside the address, please`);
  return {
    id: url.port ? `${url.hostname}-${url.port}` : url.hostname.replaceAll(/[[\]:]/g, '-'),
    url: url.href,
    kind,
    hosts: host,
    ...(name ? { name } : {}),
    ...(servicePortal ? { servicePortal } : {}),
  };
}
