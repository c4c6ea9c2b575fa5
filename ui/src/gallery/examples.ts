import { buttonExamples } from '../button/button.examples.tsx';
import { choiceGroupExamples } from '../choice-group/choice-group.examples.tsx';
import { dateInputExamples } from '../date-input/date-input.examples.tsx';
import { disclosureExamples } from '../disclosure/disclosure.examples.tsx';
import { errorSummaryExamples } from '../error-summary/error-summary.examples.tsx';
import { fieldExamples } from '../field/field.examples.tsx';
import { fileUploadExamples } from '../file-upload/file-upload.examples.tsx';
import { formRendererExamples } from '../form-renderer/form-renderer.examples.tsx';
import { iconExamples } from '../icon/icon.examples.tsx';
import { lampExamples } from '../lamp/lamp.examples.tsx';
import { languageSwitchExamples } from '../language-switch/language-switch.examples.tsx';
import { largePrintExamples } from '../large-print/large-print.examples.tsx';
import { longTextExamples } from '../long-text/long-text.examples.tsx';
import { markExamples } from '../mark/mark.examples.tsx';
import { moreExamples } from '../more/more.examples.tsx';
import { noticeExamples } from '../notice/notice.examples.tsx';
import { replayTableExamples } from '../replay-table/replay-table.examples.tsx';
import { rowsExamples } from '../rows/rows.examples.tsx';
import { skipLinkExamples } from '../skip-link/skip-link.examples.tsx';
import { slipClockExamples } from '../slip-clock/slip-clock.examples.tsx';
import { stepsExamples } from '../steps/steps.examples.tsx';
import { tagExamples } from '../tag/tag.examples.tsx';
import { textInputExamples } from '../text-input/text-input.examples.tsx';
import { tickExamples } from '../tick/tick.examples.tsx';
import { timelineExamples } from '../timeline/timeline.examples.tsx';
import { waitingExamples } from '../waiting/waiting.examples.tsx';
import type { ExampleSet } from './example.ts';

/** Every component's states: what the gallery shows, and what the tests look at. */
export const exampleSets: readonly ExampleSet[] = [
  markExamples,
  iconExamples,
  buttonExamples,
  languageSwitchExamples,
  largePrintExamples,
  skipLinkExamples,
  fieldExamples,
  textInputExamples,
  longTextExamples,
  choiceGroupExamples,
  dateInputExamples,
  tickExamples,
  fileUploadExamples,
  formRendererExamples,
  errorSummaryExamples,
  noticeExamples,
  tagExamples,
  rowsExamples,
  stepsExamples,
  timelineExamples,
  moreExamples,
  slipClockExamples,
  lampExamples,
  replayTableExamples,
  disclosureExamples,
  waitingExamples,
];
