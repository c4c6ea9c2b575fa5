import helmet from 'helmet';
import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';

export type Headers = Readonly<Record<string, string>>;

/** The security headers of each kind of answer. They depend on configuration only, so they are computed once. */
export interface SecurityHeaders {
  /** JSON: nothing in it may ever be run or framed. */
  readonly api: Headers;
  /** Pages: everything from this origin, no inline script, no eval. */
  readonly page: Headers;
  /** Pages of the console, whose component library writes `<style>` elements while it runs. */
  readonly consolePage: Headers;
}

/**
 * Works out the headers with helmet, once: running it on every request would build the same dozen strings again.
 *
 * @param isHttps whether the public address is https; only then may browsers be told to insist on it
 */
export function securityHeaders(isHttps: boolean): SecurityHeaders {
  return {
    api: headersOf(isHttps, { 'default-src': ["'none'"], 'frame-ancestors': ["'none'"] }),
    page: headersOf(isHttps, pageDirectives(["'self'"])),
    consolePage: headersOf(isHttps, pageDirectives(["'self'", "'unsafe-inline'"])),
  };
}

type Directives = Record<string, readonly string[]>;

function pageDirectives(styles: readonly string[]): Directives {
  return {
    'default-src': ["'self'"],
    'script-src': ["'self'"],
    'style-src': styles,
    'img-src': ["'self'", 'data:', 'blob:'],
    'font-src': ["'self'", 'data:'],
    'object-src': ["'none'"],
    'base-uri': ["'self'"],
    'form-action': ["'self'"],
    'frame-ancestors': ["'none'"],
  };
}

function headersOf(isHttps: boolean, directives: Directives): Headers {
  const middleware = helmet({
    contentSecurityPolicy: { useDefaults: false, directives },
    frameguard: { action: 'deny' },
    referrerPolicy: { policy: 'same-origin' },
    strictTransportSecurity: isHttps && { maxAge: 31_536_000, includeSubDomains: false },
    // Both ask for a secure context and only warn in the browser console without one.
    crossOriginOpenerPolicy: isHttps && { policy: 'same-origin' },
    originAgentCluster: isHttps,
  });
  const request = new IncomingMessage(new Socket());
  const response = new ServerResponse(request);
  middleware(request, response, (error) => {
    if (error) throw new Error('helmet refused its options', { cause: error });
  });
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(response.getHeaders())) headers[name] = String(value);
  return headers;
}
