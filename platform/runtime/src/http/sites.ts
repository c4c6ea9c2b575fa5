import { existsSync } from 'node:fs';
import { join } from 'node:path';

import staticFiles from '@fastify/static';
import type { Problem } from '@yunmeng/kernel/problem';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

import { html, page } from '../description/markup.ts';
import { preferredLanguage } from './problem-answer.ts';
import type { Headers, SecurityHeaders } from './security-headers.ts';
import { sendProblem } from './send.ts';

/** Folders of the built pages. */
export interface Sites {
  readonly portal: string;
  readonly console: string;
}

interface SitesOptions {
  readonly sites: Sites | undefined;
  readonly headers: SecurityHeaders;
  readonly unknownAddress: (request: FastifyRequest) => Problem;
  readonly publicUrl: string;
}

/** Addresses that are never a page of the portal, so that a typing error in a program gets a problem, not a page. */
const NOT_PORTAL = /^\/(?:api|openapi\.json|healthz|readyz|metrics|problems|reference)(?:[/?]|$)/;

/**
 * Serves the portal at `/` and the console at `/console/`: built files (compressed ones when the build left them),
 * and the one page of each for every address inside it, because its routes live in the browser.
 */
export async function serveSites(app: FastifyInstance, options: SitesOptions): Promise<void> {
  const { sites, headers, unknownAddress, publicUrl } = options;
  const refuse = (request: FastifyRequest, reply: FastifyReply): FastifyReply =>
    sendProblem(request, reply.headers(headers.api), unknownAddress(request), publicUrl);
  if (!sites) {
    app.setNotFoundHandler(refuse);
    return;
  }
  app.get('/console', (_request, reply) => reply.redirect('/console/', 308));
  await serveSite(app, { prefix: '/console', folder: sites.console, headers: headers.consolePage, refuse });
  await serveSite(app, { prefix: '', folder: sites.portal, headers: headers.page, refuse });
}

interface SiteOptions {
  readonly prefix: string;
  readonly folder: string;
  readonly headers: Headers;
  readonly refuse: (request: FastifyRequest, reply: FastifyReply) => FastifyReply;
}

async function serveSite(app: FastifyInstance, { prefix, folder, headers, refuse }: SiteOptions): Promise<void> {
  const isBuilt = existsSync(join(folder, 'index.html'));
  await app.register(
    async (scope) => {
      scope.addHook('onRequest', (request, reply, done) => {
        request.operation = 'page';
        reply.headers(headers);
        done();
      });
      scope.setNotFoundHandler((request, reply) => {
        if (!asksForPage(request)) return refuse(request, reply);
        return isBuilt ? reply.sendFile('index.html') : notBuilt(request, reply);
      });
      if (!isBuilt) {
        scope.get('/*', (_request, reply) => reply.callNotFound());
        return;
      }
      await scope.register(staticFiles, {
        root: folder,
        preCompressed: true,
        allowedPath: (path) => !NOT_PORTAL.test(prefix + path),
        cacheControl: false,
        setHeaders: (reply, path) => {
          // Names of built assets hold a hash of their content; pages are asked for again each time.
          const isHashed = path.startsWith(join(folder, 'assets'));
          reply.setHeader('cache-control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache');
        },
      });
    },
    { prefix },
  );
}

function asksForPage(request: FastifyRequest): boolean {
  const isRead = request.method === 'GET' || request.method === 'HEAD';
  return isRead && request.headers.accept?.includes('text/html') === true && !NOT_PORTAL.test(request.url);
}

function notBuilt(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const language = preferredLanguage(request.headers['accept-language']);
  const title = language === 'zh' ? '页面尚未构建' : 'The pages are not built';
  const words =
    language === 'zh'
      ? html`<h1>${title}</h1>
          <p>
            服务在运行，但页面文件还没有构建。请用 <code>npm start</code> 启动（它会先构建），或者查看<a
              href="/reference"
              >接口说明</a
            >。
          </p>`
      : html`<h1>${title}</h1>
          <p>
            The server runs, but its pages have not been built. Start it with <code>npm start</code>, which builds them
            first, or look at the <a href="/reference">API reference</a>.
          </p>`;
  return reply
    .code(503)
    .type('text/html; charset=utf-8')
    .send(page(language, title, words));
}
