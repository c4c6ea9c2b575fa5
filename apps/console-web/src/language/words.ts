import { actWords } from '../acts/act-words.ts';
import { caseListWords } from '../case-search/case-list-words.ts';
import { casePageWords } from '../case-page/case-page-words.ts';
import { documentWords } from '../decision-document/document-words.ts';
import { frameWords } from '../frame/frame-words.ts';
import { keyWords } from '../frame/key-words.ts';
import { problemWords } from '../frame/problem-words.ts';
import { inboxWords } from '../inbox/inbox-words.ts';
import { replayWords } from '../replay/replay-words.ts';
import { signInWords } from '../sign-in/sign-in-words.ts';
import { supervisionWords } from '../supervision/supervision-words.ts';
import { caseWords } from '../words/case-words.ts';

/** Every word of the console, one dictionary for each feature, Chinese and English side by side. */
export const words = {
  frame: frameWords,
  keys: keyWords,
  problem: problemWords,
  signIn: signInWords,
  case: caseWords,
  inbox: inboxWords,
  casePage: casePageWords,
  act: actWords,
  document: documentWords,
  caseList: caseListWords,
  supervision: supervisionWords,
  replay: replayWords,
} as const;
