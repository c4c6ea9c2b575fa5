import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

import { unknownRoute } from '../http/http-problems.ts';
import { type Language, preferredLanguage } from '../http/problem-answer.ts';
import type { SecurityHeaders } from '../http/security-headers.ts';
import type { Runtime } from '../runtime.ts';
import { styleSheet } from './markup.ts';
import { type OpenApi, openApi } from './openapi.ts';
import { declaredProblems, problemList, problemPage } from './problem-pages.ts';
import { referencePage } from './reference-page.ts';

const HTML = 'text/html; charset=utf-8';

/** `/openapi.json`, `/reference`, and a page for each kind of problem, to which the `type` of a problem leads. */
export function serveDescription(app: FastifyInstance, runtime: Runtime, headers: SecurityHeaders): void {
  const { modules, configuration } = runtime;
  const problems = declaredProblems(modules);
  // Made when first asked for: most processes are never asked.
  let api: OpenApi | undefined;
  const theApi = (): OpenApi => (api ??= openApi(modules, configuration.publicUrl));
  const pageReply = (reply: FastifyReply): FastifyReply =>
    reply.headers({ ...headers.page, 'cache-control': 'no-cache', vary: 'accept, accept-language' });

  app.get('/openapi.json', (_request, reply) =>
    reply.headers({ ...headers.api, 'cache-control': 'no-cache' }).send(theApi()),
  );

  app.get('/reference', (request, reply) =>
    pageReply(reply)
      .type(HTML)
      .send(referencePage(theApi(), modules, languageOf(request))),
  );

  app.get('/reference.css', (_request, reply) => pageReply(reply).type('text/css; charset=utf-8').send(styleSheet));

  app.get('/problems', (request, reply) =>
    wantsPage(request)
      ? pageReply(reply)
          .type(HTML)
          .send(problemList(problems.values(), languageOf(request)))
      : pageReply(reply).send([...problems.values()]),
  );

  app.get<{ Params: { code: string } }>('/problems/:code', (request, reply) => {
    const kind = problems.get(request.params.code);
    if (!kind) throw unknownRoute();
    return wantsPage(request)
      ? pageReply(reply)
          .type(HTML)
          .send(problemPage(kind, languageOf(request)))
      : pageReply(reply).send(kind);
  });
}

function wantsPage(request: FastifyRequest): boolean {
  return request.headers.accept?.includes('text/html') === true;
}

function languageOf(request: FastifyRequest): Language {
  const { query } = request;
  const asked = typeof query === 'object' && query !== null && 'lang' in query ? query.lang : undefined;
  return asked === 'zh' || asked === 'en' ? asked : preferredLanguage(request.headers['accept-language']);
}
