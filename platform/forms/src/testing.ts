import type { Field, Form } from './form.ts';

/** A question; say only what the test is about. Without more it is one line of text that need not be answered. */
export function aField(facts: Partial<Field> = {}): Field {
  return {
    id: 'shopName',
    kind: 'text',
    label: { zh: '店名', en: 'shop name' },
    isRequired: false,
    ...facts,
  };
}

/** A form of one section with these questions. */
export function aForm(fields: readonly Field[] = [aField()]): Form {
  return { version: 1, sections: [{ id: 'main', title: { zh: '申请内容', en: 'Application' }, fields: [...fields] }] };
}
