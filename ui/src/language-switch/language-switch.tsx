import { Icon } from '../icon/icon.tsx';
import { htmlLang, useLang, type Lang } from '../language/language.tsx';
import './language-switch.css';

/** Leads to the other language, in that language's own word. */
export function LanguageSwitch({ onChange }: { readonly onChange: (lang: Lang) => void }) {
  const other: Lang = useLang() === 'zh' ? 'en' : 'zh';
  return (
    <button type="button" className="language-switch" lang={htmlLang(other)} onClick={() => onChange(other)}>
      <Icon name="globe" />
      <span>{other === 'en' ? 'English' : '中文'}</span>
    </button>
  );
}
