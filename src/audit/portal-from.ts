import { UsageError } from '../core/errors.ts';
import type { Options } from '../core/options.ts';
import type { Portal } from '../core/portal.ts';

/**
 * The portal a user means by an address; a bare host is enough.
 * @throws {UsageError} when it is no http(s) address, holds a password, or a further host is no host.
 */
export function portalFrom(
  input: string,
  { kind, name, host, servicePortal }: Pick<Options, 'kind' | 'name' | 'host' | 'servicePortal'>,
): Portal {
  const typed = input.trim();
  const url = URL.parse(/^[a-z][a-z0-9+.-]*:\/\//i.test(typed) ? typed : `https://${typed}`);
  if (!url || !/^https?:$/.test(url.protocol) || !/[.:]|^localhost$/.test(url.hostname)) {
    throw new UsageError({
      vi: `"${input}" không phải là địa chỉ; hãy ghi tên miền như tinh.gov.vn hoặc URL như https://tinh.gov.vn/`,
      en: `"${input}" is not an address; write a host such as tinh.gov.vn or a URL such as https://tinh.gov.vn/`,
    });
  }
  refusePassword(url);
  if (servicePortal) refusePassword(new URL(servicePortal));
  const wrong = host.find((text) => !/^[^/@?#\s]+$/.test(text) || !URL.canParse(`http://${text}`));
  if (wrong !== undefined)
    throw new UsageError({
      vi: `--host ${wrong}: không phải là tên miền; hãy ghi như dichvucong.tinh.gov.vn`,
      en: `--host ${wrong}: must be a host, such as dichvucong.tinh.gov.vn`,
    });
  return {
    id: [url.hostname.replaceAll(/[[\]]/g, '').replaceAll(':', '-'), url.port].filter(Boolean).join('-'),
    url: url.href,
    kind,
    hosts: host,
    ...(name ? { name } : {}),
    ...(servicePortal ? { servicePortal } : {}),
  };
}

/** What is recorded and printed must hold no secret. */
function refusePassword(url: URL): void {
  if (url.username || url.password)
    throw new UsageError({
      vi: `"${url.host}": địa chỉ có tên hoặc mật khẩu bên trong; hãy bỏ đi, và dùng --basic-auth nếu cần`,
      en: `"${url.host}": no name or password inside the address, please; use --basic-auth where one is needed`,
    });
}
