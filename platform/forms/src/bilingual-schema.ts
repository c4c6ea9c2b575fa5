import Type from 'typebox';

/** Text in Chinese and English, on the wire. */
export const Bilingual = Type.Object({ zh: Type.String(), en: Type.String() });
