import type { ProblemKind } from '@yunmeng/kernel/problem';

import type { Language } from '../http/problem-answer.ts';
import type { Module } from '../module.ts';
import { html, page } from './markup.ts';

/** A kind of problem with the module that declares it. */
interface DeclaredProblem extends ProblemKind {
  readonly module: string;
}

/** Every kind of problem of the house, by code. */
export function declaredProblems(modules: readonly Module[]): ReadonlyMap<string, DeclaredProblem> {
  const kinds = modules.flatMap((module) => (module.problems ?? []).map((kind) => ({ ...kind, module: module.name })));
  return new Map(kinds.toSorted((a, b) => (a.code < b.code ? -1 : 1)).map((kind) => [kind.code, kind]));
}

const WORDS = {
  zh: {
    all: '全部错误种类',
    status: 'HTTP 状态',
    module: '模块',
    api: '接口说明',
    about: '程序应按 code 判断；title 和 detail 供人阅读。',
  },
  en: {
    all: 'All kinds of problem',
    status: 'HTTP status',
    module: 'Module',
    api: 'API reference',
    about: 'Programs switch on the code; title and detail are for people.',
  },
} as const;

/** What the `type` of a problem leads to. */
export function problemPage(kind: DeclaredProblem, language: Language): string {
  const words = WORDS[language];
  return page(
    language,
    `${kind.title[language]} · ${kind.code}`,
    html`<h1>${kind.title[language]}</h1>
      <table>
        <tbody>
          <tr>
            <th scope="row">code</th>
            <td><code>${kind.code}</code></td>
          </tr>
          <tr>
            <th scope="row">${words.status}</th>
            <td>${kind.status}</td>
          </tr>
          <tr>
            <th scope="row">${words.module}</th>
            <td>${kind.module}</td>
          </tr>
          <tr>
            <th scope="row">zh</th>
            <td lang="zh-CN">${kind.title.zh}</td>
          </tr>
          <tr>
            <th scope="row">en</th>
            <td lang="en">${kind.title.en}</td>
          </tr>
        </tbody>
      </table>
      <p>${words.about}</p>
      <p><a href="/problems">${words.all}</a> · <a href="/reference">${words.api}</a></p>`,
  );
}

export function problemList(kinds: Iterable<DeclaredProblem>, language: Language): string {
  const words = WORDS[language];
  return page(
    language,
    words.all,
    html`<h1>${words.all}</h1>
      <table>
        <tbody>
          ${[...kinds].map(
            (kind) =>
              html`<tr>
                <td>
                  <a href="/problems/${kind.code}"><code>${kind.code}</code></a>
                </td>
                <td>${kind.status}</td>
                <td>${kind.title[language]}</td>
              </tr>`,
          )}
        </tbody>
      </table>`,
  );
}
