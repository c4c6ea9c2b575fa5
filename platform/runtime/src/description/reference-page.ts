import type { Language } from '../http/problem-answer.ts';
import { rateClassOf } from '../http/caller.ts';
import type { Module } from '../module.ts';
import type { Route } from '../route.ts';
import { html, type Markup, page } from './markup.ts';
import type { OpenApi, Operation } from './openapi.ts';

const WORDS = {
  zh: {
    title: '接口说明',
    intro: '本页由各模块的接口声明生成，与检查请求、写出回答所用的是同一份声明。机器可读的版本：',
    parameters: '参数',
    body: '请求内容',
    answers: '回答',
    required: '必填',
    optional: '可省略',
    public: '任何人都可调用',
    'signed-in': '登录后可调用',
    permission: '需要权限',
    rate: '频率类别',
    problems: '全部错误种类',
    other: 'English',
  },
  en: {
    title: 'API reference',
    intro:
      'This page is made from the declarations of the modules, the very ones that check requests and write answers. For machines: ',
    parameters: 'Parameters',
    body: 'Request body',
    answers: 'Answers',
    required: 'required',
    optional: 'may be left out',
    public: 'Open to everyone',
    'signed-in': 'For whoever is signed in',
    permission: 'Needs the permission',
    rate: 'Rate class',
    problems: 'All kinds of problem',
    other: '中文',
  },
} as const;

type Words = (typeof WORDS)[Language];

/** The whole API on one page, for people. */
export function referencePage(api: OpenApi, modules: readonly Module[], language: Language): string {
  const words = WORDS[language];
  const sections = modules
    .filter((module) => (module.routes ?? []).length > 0)
    .map(
      (module) =>
        html`<h2 id="${module.name}">${module.title[language]} <small class="muted">${module.name}</small></h2>
          ${operationsOf(api, module).map((one) => operationMarkup(one, { language, words }))}`,
    );
  return page(
    language,
    `${words.title} · 云梦`,
    html`<h1>${words.title}</h1>
      <p>
        ${words.intro}<a href="/openapi.json">/openapi.json</a> (OpenAPI 3.1) ·
        <a href="/problems">${words.problems}</a> ·
        <a href="/reference?lang=${language === 'zh' ? 'en' : 'zh'}">${words.other}</a>
      </p>
      ${sections}`,
  );
}

interface Described {
  readonly method: string;
  readonly path: string;
  readonly operation: Operation;
  readonly route: Route;
}

function operationsOf(api: OpenApi, module: Module): Described[] {
  const routes = new Map((module.routes ?? []).map((route) => [route.operation, route]));
  return Object.entries(api.paths).flatMap(([path, methods]) =>
    Object.entries(methods).flatMap(([method, operation]) => {
      const route = routes.get(operation.operationId);
      return route ? [{ method: method.toUpperCase(), path, operation, route }] : [];
    }),
  );
}

/** Who may call it, and how its pace is counted. */
function noteOf(route: Route, words: Words): Markup {
  const access =
    typeof route.access === 'string'
      ? html`${words[route.access]}`
      : html`${words.permission} <code>${route.access.permission}</code>`;
  return html`<p class="muted">
    <code>${route.operation}</code> · ${access} · ${words.rate} <code>${rateClassOf(route)}</code>
  </p>`;
}

function operationMarkup(
  { method, path, operation, route }: Described,
  { language, words }: { readonly language: Language; readonly words: Words },
): Markup {
  return html`<details id="${operation.operationId}">
    <summary>
      <span class="method">${method}</span>
      <span class="path">${path}</span> ${route.summary[language]}
    </summary>
    <div>
      ${noteOf(route, words)} ${operation.parameters.length > 0 ? parametersMarkup(operation, words) : undefined}
      ${
        operation.requestBody
          ? html`<h4>${words.body}</h4>
              ${contentMarkup(operation.requestBody, words)}`
          : undefined
      }
      <h4>${words.answers}</h4>
      ${Object.entries(operation.responses).map(([status, response]) => answerMarkup(status, response, words))}
    </div>
  </details> `;
}

function parametersMarkup({ parameters }: Operation, words: Words): Markup {
  return html`<h4>${words.parameters}</h4>
    <table>
      <tbody>
        ${parameters.map(
          (one) =>
            html`<tr>
              <th scope="row"><code>${one.name}</code></th>
              <td>${one.in}${one.required ? ` · ${words.required}` : ''}</td>
              <td>${schemaMarkup(one.schema, words)} ${one.description}</td>
            </tr>`,
        )}
      </tbody>
    </table>`;
}

function answerMarkup(status: string, response: object, words: Words): Markup {
  const description = stringOf(response, 'description') ?? '';
  if (/^[45]/.test(status)) {
    const codes = description.split('; ').map((one) => {
      const [code = '', title] = one.split(': ');
      return html` <a href="/problems/${code}"><code>${code}</code></a> ${title}`;
    });
    return html`<p><strong>${status}</strong>${codes}</p>`;
  }
  return html`<p><strong>${status}</strong> ${description}</p>
    ${contentMarkup(response, words)}`;
}

function contentMarkup(holder: object, words: Words): Markup {
  const content = objectOf(holder, 'content') ?? {};
  return html`${Object.entries(content).map(([type, media]) => {
    const schema = isObject(media) ? media['schema'] : undefined;
    return html`<p class="muted"><code>${type}</code></p>
      ${schemaMarkup(schema, words)}`;
  })}`;
}

/** A schema as a nested list: what stands where, of which kind, and whether it may be left out. */
function schemaMarkup(schema: unknown, words: Words): Markup {
  if (!isObject(schema)) return html``;
  const properties = objectOf(schema, 'properties');
  if (properties) {
    const required = Array.isArray(schema['required']) ? schema['required'] : [];
    return html`<ul class="schema">
      ${Object.entries(properties).map(
        ([name, inner]) =>
          html`<li>
            <code>${name}</code>${required.includes(name) ? '' : ` (${words.optional})`}: ${schemaMarkup(inner, words)}
          </li>`,
      )}
    </ul>`;
  }
  if (isObject(schema['items'])) return html`[ ] ${schemaMarkup(schema['items'], words)}`;
  const choices = schema['anyOf'];
  if (Array.isArray(choices)) {
    const literals = choices.map((choice: unknown) =>
      isObject(choice) && 'const' in choice ? JSON.stringify(choice['const']) : undefined,
    );
    if (literals.every((literal) => literal !== undefined)) return html`<code>${literals.join(' | ')}</code>`;
    return html`${choices.map((choice: unknown, at) => html`${at > 0 ? ' | ' : ''}${schemaMarkup(choice, words)}`)}`;
  }
  return html`<code>${scalarWords(schema)}</code
    >${typeof schema['description'] === 'string' ? ` ${schema['description']}` : ''}`;
}

function scalarWords(schema: Readonly<Record<string, unknown>>): string {
  if ('const' in schema) return JSON.stringify(schema['const']);
  const limits = ['format', 'pattern', 'minLength', 'maxLength', 'minimum', 'maximum', 'default']
    .filter((name) => schema[name] !== undefined)
    .map((name) => `${name} ${String(schema[name])}`);
  const kind = schema['type'] ?? schema['$ref'];
  return [typeof kind === 'string' ? kind : 'any', ...limits].join(', ');
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function objectOf(holder: object, name: string): Readonly<Record<string, unknown>> | undefined {
  const value = isObject(holder) ? holder[name] : undefined;
  return isObject(value) ? value : undefined;
}

function stringOf(holder: object, name: string): string | undefined {
  const value = isObject(holder) ? holder[name] : undefined;
  return typeof value === 'string' ? value : undefined;
}
