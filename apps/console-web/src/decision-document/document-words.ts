/** Words around a document. The document itself is Chinese in both languages: that text has the effect. */
export const documentWords = {
  zh: { notChinese: '', sealAfter: '签发后盖章', group: '文书预览，还没有效力' },
  en: {
    notChinese: 'Documents are issued in Chinese.',
    sealAfter: 'sealed once issued',
    group: 'Document preview, no effect yet',
  },
} as const;
