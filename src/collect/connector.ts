import { buildConnector } from 'undici';
import type { Guard } from './guard.ts';

/** Convention: leaves time for a host's second address when the first swallows what is sent. */
const connectMs = 10_000;

/**
 * Connects undici to the addresses the guard gives, first to last, and to nothing else. Any certificate and any TLS
 * version is accepted, because TLS is judged elsewhere and the content is to be seen whatever its state.
 */
export function guardedConnector(guard: Guard): buildConnector.connector {
  const connect = buildConnector({
    allowH2: false,
    timeout: connectMs,
    rejectUnauthorized: false,
    minVersion: 'TLSv1',
    // OpenSSL 3 refuses what old portals offer (TLS 1.0, small keys, SHA-1) unless told otherwise.
    ciphers: 'DEFAULT:@SECLEVEL=0',
  });
  return (target, callback) => {
    const attempt = (addresses: readonly { address: string }[]): void => {
      const [first, ...rest] = addresses;
      connect({ ...target, hostname: first?.address ?? '' }, (error, socket) => {
        if (error && rest.length > 0) attempt(rest);
        else if (error) callback(error, null);
        else callback(null, socket as NonNullable<typeof socket>);
      });
    };
    const port = Number(target.port || (target.protocol === 'https:' ? 443 : 80));
    guard.resolve(target.hostname, port).then(attempt, (error) => callback(error, null));
  };
}
