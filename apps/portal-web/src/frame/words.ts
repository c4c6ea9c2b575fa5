export const frameWords = {
  site: { zh: '湖北省政务服务', en: 'Public services of Hubei' },
  mine: { zh: '我的', en: 'Mine' },
  header: { zh: '页头', en: 'Header' },
  myCases: { zh: '我的办件', en: 'My cases' },
  drafts: { zh: '没填完的', en: 'Not finished' },
  lookup: { zh: '用查询码查进度', en: 'Look up a case by its code' },
  home: { zh: '首页', en: 'Home' },
  footer: { zh: '页脚', en: 'Footer' },
  help: { zh: '有事打', en: 'Any question? Call ' },
  helpEnd: { zh: '，人工接听，全天都在。', en: ': people answer, all day.' },
  offline: {
    zh: '不会用手机也能办：带身份证到任一政务服务中心，窗口和网上是同一套规定。',
    en: 'It works without a phone too: take your identity card to any service centre. The window follows the same rules.',
  },
  noNetwork: {
    zh: '没有网。看过的内容还在，填的会存在这部手机上。',
    en: 'There is no network. What you have seen is still here, and what you fill in is kept on this device.',
  },
  loading: { zh: '这一页', en: 'this page' },
  broken: { zh: '这一页出了问题', en: 'This page broke' },
  brokenHint: {
    zh: '是我们的错。您填的存在这部手机上，重新打开就能接着填。还不行请打12345。',
    en: 'It is our fault. What you filled in is kept on this device: open the page again to go on, or call 12345.',
  },
  reopen: { zh: '重新打开', en: 'Open again' },
};
