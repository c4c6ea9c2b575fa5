import type { Bilingual } from '@yunmeng/kernel/bilingual';

export const materialWords = {
  lede: {
    zh: '拍照或者选文件都行。拍清四个角，看得清字就行。',
    en: 'A photo or a file will do, as long as all four corners and the text can be seen.',
  },
  none: { zh: '这件事不用您交材料。', en: 'You need not send any papers for this.' },
  required: { zh: '要交', en: 'Needed' },
  optional: { zh: '可以不交', en: 'Optional' },
  tolerated: { zh: '可以后补', en: 'May follow later' },
  basis: { zh: '依据：', en: 'Basis: ' },
  issuer: { zh: '去哪里开：', en: 'Issued by: ' },
  gov: { zh: '政府已经有的，您不用交', en: 'Government has it: you need not send it' },
  govHint: {
    zh: '这些由经办的人去核对。核对不到会告诉您，不会让您白跑。',
    en: 'The office checks these. If it cannot, it tells you.',
  },
  tooLarge: (limit: string): Bilingual => ({
    zh: `这个文件太大，最多${limit}。可以换一张小一点的照片`,
    en: `The file is too large: at most ${limit}. Try a smaller photo`,
  }),
  lineBroke: { zh: '网断了，这个文件没有传上来', en: 'The line broke: the file did not arrive' },
  fault: { zh: '我们这边出了问题，这个文件没有传上来', en: 'Something broke on our side: the file did not arrive' },
  stillSending: { zh: '还有文件正在传，传完再继续。', en: 'A file is still on its way: go on when it has arrived.' },
};
