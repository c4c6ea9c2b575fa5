import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';

import { LanguageProvider } from '../language/language.tsx';
import { Field, FieldGroup } from './field.tsx';

const html = renderToStaticMarkup;

describe('Field', () => {
  it('ties label, hint, source and error to the control', () => {
    const page = html(
      <Field id="shop" label="店名" hint="照招牌写" source="来自您的实名账户" error="请写店名">
        {(control) => <input {...control} />}
      </Field>,
    );
    expect(page).toContain('<label class="field-label" for="shop">');
    expect(page).toContain('aria-describedby="shop-error shop-hint shop-source"');
    expect(page).toContain('aria-invalid="true"');
    expect(page).toContain('aria-required="true"');
  });

  it('says which questions may stay open, in the language of the page', () => {
    const page = html(
      <LanguageProvider lang="en">
        <Field id="fax" label="Fax" isOptional>
          {(control) => <input {...control} />}
        </Field>
      </LanguageProvider>,
    );
    expect(page).toContain('(optional)');
    expect(page).not.toContain('aria-required');
  });

  it('is the heading of a page that asks nothing else', () => {
    const page = html(
      <FieldGroup id="where" label="您的店是开在这里吗？" isHeading>
        <input id="where" type="radio" />
      </FieldGroup>,
    );
    expect(page).toMatch(/<legend[^>]*><h1[^>]*>您的店是开在这里吗？/);
  });
});
