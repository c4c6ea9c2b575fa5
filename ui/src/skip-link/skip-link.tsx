import { useSay } from '../language/language.tsx';
import './skip-link.css';

const words = { skip: { zh: '跳到正文', en: 'Skip to the text' } };

/** The first thing the keyboard reaches: past the header, to `main`. */
export function SkipLink({ to }: { readonly to: string }) {
  const say = useSay();
  return (
    <a
      className="skip"
      href={`#${to}`}
      onClick={(event) => {
        // The address stays what it was: the fragment would end up in the history of the pages.
        event.preventDefault();
        document.getElementById(to)?.focus();
      }}
    >
      {say(words.skip)}
    </a>
  );
}
