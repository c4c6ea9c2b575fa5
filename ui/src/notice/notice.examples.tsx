import type { ExampleSet } from '../gallery/example.ts';
import { Notice } from './notice.tsx';

export const noticeExamples: ExampleSet = {
  title: { zh: '提醒', en: 'Notice' },
  examples: [
    { name: { zh: '说明', en: 'Note' }, render: () => <Notice>费用到窗口缴费，网上不收钱。</Notice> },
    { name: { zh: '办好', en: 'Done' }, render: () => <Notice kind="ok">存好了，10:42。</Notice> },
    {
      name: { zh: '要您做', en: 'Needs you' },
      render: () => <Notice kind="warn">没有网，已存在这部手机上，10:42。</Notice>,
    },
    { name: { zh: '出错', en: 'Error' }, render: () => <Notice kind="error">我们这边出了问题，您填的都存着。</Notice> },
    { name: { zh: '停表', en: 'Pause' }, render: () => <Notice kind="bamboo">这几天停表，不算在办理时间里。</Notice> },
  ],
};
